<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>chatflow::ActionPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>chatflow::AnswerDialog</name>
    <message>
        <source>Why this answer</source>
        <translation>Por que esta resposta</translation>
    </message>
    <message>
        <source>&amp;Show the settings</source>
        <translation>&amp;Ver as configurações</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Reading the request</source>
        <translation>Lendo a solicitação</translation>
    </message>
    <message>
        <source>The request could not be read</source>
        <translation>Não foi possível ler a solicitação</translation>
    </message>
</context>
<context>
    <name>chatflow::AnsweringForm</name>
    <message>
        <source>It cannot be shorter than the wait for one more message.</source>
        <translation>Não pode ser menor que a espera por mais uma mensagem.</translation>
    </message>
    <message>
        <source>&amp;Wait for one more message</source>
        <translation>&amp;Espera por mais uma mensagem</translation>
    </message>
    <message>
        <source>People write in several messages. The AI answers when none has come for this long.</source>
        <translation>As pessoas escrevem em várias mensagens. A IA responde quando nenhuma chega durante este tempo.</translation>
    </message>
    <message>
        <source>&amp;Longest wait for more messages</source>
        <translation>Espera &amp;máxima por mais mensagens</translation>
    </message>
    <message>
        <source>After this long the AI answers, even if more keep coming.</source>
        <translation>Passado este tempo a IA responde, mesmo que continuem chegando mais.</translation>
    </message>
    <message>
        <source>&amp;Oldest message that is answered</source>
        <translation>Mensagem mais &amp;antiga que é respondida</translation>
    </message>
    <message>
        <source>What arrives later than this, say after a failure, waits for a person.</source>
        <translation>O que chega mais tarde, por exemplo após uma falha, espera por uma pessoa.</translation>
    </message>
    <message>
        <source>A&amp;ttempts to get an answer</source>
        <translation>&amp;Tentativas de obter uma resposta</translation>
    </message>
    <message>
        <source>When the last one fails, a person gets the conversation.</source>
        <translation>Quando a última falha, a conversa passa para uma pessoa.</translation>
    </message>
    <message>
        <source>Longest time to &amp;send</source>
        <translation>Tempo máximo de en&amp;vio</translation>
    </message>
    <message>
        <source>After this long it counts as unknown whether a message went out.</source>
        <translation>Passado este tempo considera-se que não se sabe se a mensagem saiu.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>A &amp;person answers within</source>
        <translation>Uma &amp;pessoa responde em</translation>
    </message>
    <message>
        <source>What waits for a person longer than this, in opening hours, stands first in the escalations.</source>
        <translation>O que espera por uma pessoa mais do que isto, no horário de atendimento, fica primeiro nas escalações.</translation>
    </message>
    <message>
        <source>Tag of &amp;important contacts</source>
        <translation>Etiqueta dos contatos &amp;importantes</translation>
    </message>
    <message>
        <source>Who carries the tag of this name is more urgent. Empty: nobody.</source>
        <translation>Quem tem a etiqueta com este nome é mais urgente. Vazio: ninguém.</translation>
    </message>
</context>
<context>
    <name>chatflow::AnsweringSection</name>
    <message>
        <source>Answering</source>
        <translation>Respostas</translation>
    </message>
</context>
<context>
    <name>chatflow::Arguments</name>
    <message>
        <source>See “chatflow-engine %1 --help”.</source>
        <translation>Veja “chatflow-engine %1 --help”.</translation>
    </message>
    <message>
        <source>%1 has no option --%2.</source>
        <translation>%1 não tem a opção --%2.</translation>
    </message>
    <message>
        <source>Did you mean --%1?</source>
        <translation>Você quis dizer --%1?</translation>
    </message>
    <message>
        <source>%1 has no option --%2: keys and pass phrases are never given on the command line, where other users and the shell&apos;s history can see them.</source>
        <translation>%1 não tem a opção --%2: chaves e frases-senha nunca são dadas na linha de comando, onde outros usuários e o histórico do shell podem vê-las.</translation>
    </message>
    <message>
        <source>Give them to “chatflow-engine secret set” on standard input or in a file.</source>
        <translation>Forneça-as a “chatflow-engine secret set” pela entrada padrão ou em um arquivo.</translation>
    </message>
    <message>
        <source>Options start with two dashes.</source>
        <translation>As opções começam com dois hifens.</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2.</source>
        <translation>--%1 precisa de um valor: --%1 %2.</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 não aceita valor.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 precisa de %2.</translation>
    </message>
    <message>
        <source>%1 takes no arguments.</source>
        <translation>%1 não aceita argumentos.</translation>
    </message>
    <message>
        <source>%1 takes only %2.</source>
        <translation>%1 só aceita %2.</translation>
    </message>
    <message>
        <source>not a whole number from %1 to %2</source>
        <translation>não é um número inteiro de %1 a %2</translation>
    </message>
    <message>
        <source>not a date like 2026-11-24</source>
        <translation>não é uma data como 2026-11-24</translation>
    </message>
</context>
<context>
    <name>chatflow::AttachmentRow</name>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message numerus="yes">
        <source>At most %n files go with one answer: send these first.</source>
        <translation>
            <numerusform>Com uma resposta vai no máximo %n arquivo: envie primeiro este.</numerusform>
            <numerusform>Com uma resposta vão no máximo %n arquivos: envie primeiro estes.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be sent: it is no file that can be read.</source>
        <translation>Não é possível enviar “%1”: não é um arquivo que se possa ler.</translation>
    </message>
    <message>
        <source>“%1” cannot be sent: it is empty.</source>
        <translation>Não é possível enviar “%1”: está vazio.</translation>
    </message>
    <message>
        <source>“%1” cannot be sent: WhatsApp takes files of up to %2.</source>
        <extracomment>%2 is a size, &quot;100 MB&quot;</extracomment>
        <translation>Não é possível enviar “%1”: o WhatsApp aceita arquivos de até %2.</translation>
    </message>
    <message>
        <source>as a document</source>
        <translation>como documento</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensagem de voz</translation>
    </message>
    <message>
        <source>It arrives as if it had been recorded in the chat.</source>
        <translation>Chega como se tivesse sido gravada no chat.</translation>
    </message>
    <message>
        <source>Leave out “%1”</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Remover “%1”</translation>
    </message>
    <message>
        <source>Files that go with the answer</source>
        <translation>Arquivos que vão com a resposta</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Áudio</translation>
    </message>
</context>
<context>
    <name>chatflow::AttentionWatch</name>
    <message>
        <source>%1 waits for a person (%2).</source>
        <extracomment>%1 is a contact, %2 a business</extracomment>
        <translation>%1 espera uma pessoa (%2).</translation>
    </message>
    <message>
        <source>A message to %1 was not sent (%2).</source>
        <extracomment>%1 is a contact, %2 a business</extracomment>
        <translation>Uma mensagem para %1 não foi enviada (%2).</translation>
    </message>
</context>
<context>
    <name>chatflow::AutomationPage</name>
    <message>
        <source>The rules could not be brought up to date.</source>
        <translation>Não foi possível atualizar as regras.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automação</translation>
    </message>
    <message>
        <source>Turn the rule on or off</source>
        <translation>Ligar ou desligar a regra</translation>
    </message>
    <message>
        <source>Edit the rule</source>
        <translation>Editar a regra</translation>
    </message>
    <message>
        <source>No business is chosen</source>
        <translation>Nenhum negócio escolhido</translation>
    </message>
    <message>
        <source>Choose one to see its rules.</source>
        <translation>Escolha um para ver as regras dele.</translation>
    </message>
    <message>
        <source>These rules are not for everybody</source>
        <translation>Estas regras não são para todos</translation>
    </message>
    <message>
        <source>Only those who see the settings of this business may see them.</source>
        <translation>Só quem vê as configurações deste negócio pode vê-las.</translation>
    </message>
    <message>
        <source>Reading the rules</source>
        <translation>Lendo as regras</translation>
    </message>
    <message>
        <source>The rules could not be read</source>
        <translation>Não foi possível ler as regras</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Ainda não há regras</translation>
    </message>
    <message>
        <source>The AI answers every message. Rules can call a person, send a text or tag by themselves.</source>
        <translation>A IA responde todas as mensagens. As regras podem chamar uma pessoa, enviar um texto ou etiquetar sozinhas.</translation>
    </message>
    <message>
        <source>Add the ready-made rules</source>
        <translation>Adicionar as regras prontas</translation>
    </message>
    <message>
        <source>Somebody else has changed this rule in the meantime. You are asked when you save.</source>
        <translation>Nesse meio-tempo outra pessoa mudou esta regra. Ao salvar você será perguntado.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>&amp;Look at it…</source>
        <translation>&amp;Ver…</translation>
    </message>
    <message>
        <source>&amp;Turn off</source>
        <translation>&amp;Desligar</translation>
    </message>
    <message>
        <source>&amp;Turn on</source>
        <translation>&amp;Ligar</translation>
    </message>
    <message>
        <source>Let the rules &amp;go on</source>
        <translation>&amp;Retomar as regras</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>&amp;Pausar todas</translation>
    </message>
    <message>
        <source>An &amp;empty one…</source>
        <translation>Uma &amp;vazia…</translation>
    </message>
    <message>
        <source>&amp;All of these</source>
        <translation>&amp;Todas estas</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>The name of a copy: %1 is that of the rule</extracomment>
        <translation>%1 (cópia)</translation>
    </message>
    <message>
        <source>The rule “%1” is deleted.</source>
        <translation>A regra “%1” foi excluída.</translation>
    </message>
    <message>
        <source>&amp;Add a rule</source>
        <translation>&amp;Adicionar uma regra</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Adicionar uma regra</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>D&amp;uplicar</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>E&amp;xcluir</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>D&amp;escer</translation>
    </message>
    <message>
        <source>T&amp;ry on the past…</source>
        <translation>Testar com o &amp;passado…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Histórico…</translation>
    </message>
    <message>
        <source>&amp;Save the rule</source>
        <translation>&amp;Salvar a regra</translation>
    </message>
    <message>
        <source>Rea&amp;d again</source>
        <translation>Ler de &amp;novo</translation>
    </message>
    <message>
        <source>Rules in their order</source>
        <translation>Regras na sua ordem</translation>
    </message>
    <message>
        <source>All rules are paused: none of them acts. The AI answers as if there were none.</source>
        <translation>Todas as regras estão em pausa: nenhuma age. A IA responde como se não houvesse nenhuma.</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>Retomá-las</translation>
    </message>
    <message>
        <source>Unsaved rule</source>
        <translation>Regra não salva</translation>
    </message>
    <message>
        <source>The new rule is not saved.</source>
        <translation>A regra nova não está salva.</translation>
    </message>
    <message>
        <source>What you changed in the rule “%1” is not saved.</source>
        <translation>O que você mudou na regra “%1” não está salvo.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Ficar aqui</translation>
    </message>
    <message>
        <source>Saved. Somebody else had changed the rules in the meantime: both are in them.</source>
        <translation>Salvo. Nesse meio-tempo outra pessoa tinha mudado as regras: as duas mudanças estão nelas.</translation>
    </message>
    <message>
        <source>The rule was not saved.</source>
        <translation>A regra não foi salva.</translation>
    </message>
    <message>
        <source>The rules were not changed.</source>
        <translation>As regras não foram mudadas.</translation>
    </message>
    <message>
        <source>Two changed the same rule</source>
        <translation>Duas pessoas mudaram a mesma regra</translation>
    </message>
    <message>
        <source>While you worked on it, somebody else changed “%1” as well.</source>
        <translation>Enquanto você trabalhava nela, outra pessoa também mudou “%1”.</translation>
    </message>
    <message>
        <source>If you keep yours, theirs stays in the history. If you keep both, yours becomes a rule of its own that is off.</source>
        <translation>Se você mantiver a sua, a outra fica no histórico. Se mantiver as duas, a sua vira outra regra, desligada.</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>Manter a &amp;minha</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>Manter as &amp;duas</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>The flows could not be listed: write the id of one.</source>
        <translation>Não foi possível listar os fluxos: escreva o id de um.</translation>
    </message>
</context>
<context>
    <name>chatflow::BusinessForm</name>
    <message>
        <source>A business needs a name.</source>
        <translation>Uma empresa precisa de um nome.</translation>
    </message>
    <message>
        <source>Only small letters without accents, digits and hyphens, as in “cafe-sol”.</source>
        <translation>Só letras minúsculas sem acentos, algarismos e hifens, como em “cafe-sol”.</translation>
    </message>
    <message>
        <source>There is no such time zone. Type the name of a large city nearby and choose from the list.</source>
        <translation>Esse fuso horário não existe. Digite o nome de uma cidade grande próxima e escolha da lista.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>&amp;ID do cliente</translation>
    </message>
    <message>
        <source>It never changes: exports and the variable client_id go by it.</source>
        <translation>Nunca muda: as exportações e a variável client_id se guiam por ele.</translation>
    </message>
    <message>
        <source>A short name for exports and the variable client_id. Left empty, it is made from the name; it cannot be changed later.</source>
        <translation>Um nome curto para as exportações e a variável client_id. Se ficar vazio, é formado a partir do nome; não pode ser alterado depois.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Descrição</translation>
    </message>
    <message>
        <source>What the business does, in a few sentences. The AI reads it.</source>
        <translation>O que a empresa faz, em poucas frases. A IA lê isto.</translation>
    </message>
    <message>
        <source>&amp;Tone</source>
        <extracomment>How the AI writes</extracomment>
        <translation>&amp;Tom</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>Informal</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Formal</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Idio&amp;ma</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Fuso horário</translation>
    </message>
    <message>
        <source>For opening hours and for what “today” is.</source>
        <translation>Para o horário de funcionamento e para o que é “hoje”.</translation>
    </message>
    <message>
        <source>Special &amp;instructions</source>
        <translation>Instruções &amp;especiais</translation>
    </message>
    <message>
        <source>What the AI must always or never say or do.</source>
        <translation>O que a IA deve dizer ou fazer sempre, ou nunca.</translation>
    </message>
    <message>
        <source>Name the &amp;AI uses</source>
        <translation>Nome que a IA &amp;usa</translation>
    </message>
    <message>
        <source>Left empty, it is the name above.</source>
        <translation>Se ficar vazio, é o nome acima.</translation>
    </message>
</context>
<context>
    <name>chatflow::BusinessSection</name>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
</context>
<context>
    <name>chatflow::CannedDialog</name>
    <message>
        <source>Canned responses</source>
        <translation>Respostas prontas</translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation>&amp;Atalho</translation>
    </message>
    <message>
        <source>One word; “/” and its beginning find the text.</source>
        <translation>Uma palavra; “/” e seu começo encontram o texto.</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Qualquer idioma</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>{contact_name} and the variables of the business are filled in when it is taken.</source>
        <translation>{contact_name} e as variáveis do negócio são preenchidas ao usá-la.</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nova</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Sal&amp;var</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>A shortcut is one word, without “/”.</source>
        <translation>Um atalho é uma palavra, sem “/”.</translation>
    </message>
    <message>
        <source>The canned response was not saved.</source>
        <translation>A resposta não foi salva.</translation>
    </message>
    <message>
        <source>The earlier shortcut could not be removed.</source>
        <translation>Não foi possível remover o atalho anterior.</translation>
    </message>
    <message>
        <source>The canned response was not removed.</source>
        <translation>A resposta não foi removida.</translation>
    </message>
</context>
<context>
    <name>chatflow::CannedPopup</name>
    <message>
        <source>Make the first canned response …</source>
        <translation>Criar a primeira resposta pronta …</translation>
    </message>
    <message>
        <source>Manage canned responses …</source>
        <translation>Gerenciar respostas prontas …</translation>
    </message>
</context>
<context>
    <name>chatflow::CommandLine</name>
    <message>
        <source>“chatflow-engine --help” lists the commands.</source>
        <translation>“chatflow-engine --help” mostra os comandos.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Você quis dizer “%1”?</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Nenhum comando foi informado.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Não existe o comando “%1”.</translation>
    </message>
    <message>
        <source>“%1” needs to know what to do.</source>
        <translation>“%1” precisa saber o que fazer.</translation>
    </message>
    <message>
        <source>See “chatflow-engine %1 --help”.</source>
        <translation>Veja “chatflow-engine %1 --help”.</translation>
    </message>
    <message>
        <source>--log takes debug, info, warning or error.</source>
        <translation>--log aceita debug, info, warning ou error.</translation>
    </message>
    <message>
        <source>chatflow-engine %1</source>
        <translation>chatflow-engine %1</translation>
    </message>
    <message>
        <source>--language takes %1.</source>
        <translation>--language aceita %1.</translation>
    </message>
</context>
<context>
    <name>chatflow::CommandPalette</name>
    <message>
        <source>Recent</source>
        <translation>Recentes</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Pesquisa e comandos</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer or other words.</source>
        <translation>Nada foi encontrado. Tente com menos palavras ou com outras.</translation>
    </message>
</context>
<context>
    <name>chatflow::Composer</name>
    <message numerus="yes">
        <source>The message is %n character(s) longer than WhatsApp takes.</source>
        <translation>
            <numerusform>A mensagem tem %n caractere a mais do que o WhatsApp aceita.</numerusform>
            <numerusform>A mensagem tem %n caracteres a mais do que o WhatsApp aceita.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Enviar (Enter)</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Escreva uma resposta</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Sua resposta</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Only your colleagues see it: a note goes neither to the contact nor to the AI.</source>
        <translation>Só seus colegas veem: uma nota não vai para o contato nem para a IA.</translation>
    </message>
    <message>
        <source>Keep the note (Enter)</source>
        <translation>Guardar a nota (Enter)</translation>
    </message>
    <message>
        <source>Write a private note</source>
        <translation>Escrever uma nota privada</translation>
    </message>
    <message>
        <source>Your private note</source>
        <translation>Sua nota privada</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Guardar a nota</translation>
    </message>
    <message>
        <source>Quoted: %1</source>
        <translation>Citação: %1</translation>
    </message>
    <message>
        <source>Stop asking for a draft</source>
        <translation>Parar de pedir um rascunho</translation>
    </message>
    <message>
        <source>Ask the AI for a draft: it is not sent</source>
        <translation>Pedir um rascunho à IA: não é enviado</translation>
    </message>
    <message>
        <source>A canned response (/)</source>
        <translation>Uma resposta pronta (/)</translation>
    </message>
    <message>
        <source>Do not quote</source>
        <translation>Não citar</translation>
    </message>
    <message>
        <source>Emoji (%1)</source>
        <translation>Emoji (%1)</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>Escolher um emoji</translation>
    </message>
    <message>
        <source>Attach files (%1)</source>
        <translation>Anexar arquivos (%1)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Anexar arquivos</translation>
    </message>
</context>
<context>
    <name>chatflow::ComposerDesk</name>
    <message>
        <source>Your message was not sent.</source>
        <translation>Sua mensagem não foi enviada.</translation>
    </message>
    <message>
        <source>Your answer leaves in a moment.</source>
        <translation>Sua resposta sai em um momento.</translation>
    </message>
    <message>
        <source>It had left already.</source>
        <translation>Já tinha saído.</translation>
    </message>
    <message>
        <source>Your note was not kept.</source>
        <translation>Sua nota não foi guardada.</translation>
    </message>
    <message>
        <source>The AI writes a draft …</source>
        <translation>A IA escreve um rascunho …</translation>
    </message>
    <message>
        <source>A draft of the AI, not sent. It cost %1.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Um rascunho da IA, não enviado. Custou %1.</translation>
    </message>
    <message>
        <source>A draft of the AI, not sent.</source>
        <translation>Um rascunho da IA, não enviado.</translation>
    </message>
    <message>
        <source>The AI made no draft.</source>
        <translation>A IA não fez nenhum rascunho.</translation>
    </message>
    <message>
        <source>%1 is writing an answer here.</source>
        <extracomment>%1 is a colleague</extracomment>
        <translation>%1 está escrevendo uma resposta aqui.</translation>
    </message>
    <message>
        <source>The contact last wrote more than 24 hours ago: WhatsApp takes no free text until they write again. Private notes can be written.</source>
        <translation>O contato escreveu pela última vez há mais de 24 horas: o WhatsApp não aceita texto livre até que ele escreva de novo. Você pode escrever notas privadas.</translation>
    </message>
    <message>
        <source>Free text can be sent for %1 more hours.</source>
        <extracomment>%1 is hours and minutes, &quot;3:05&quot;</extracomment>
        <translation>Ainda é possível enviar texto livre por %1 horas.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Anexar arquivos</translation>
    </message>
</context>
<context>
    <name>chatflow::ConnectionBar</name>
    <message>
        <source>Flowise</source>
        <translation>Flowise</translation>
    </message>
    <message>
        <source>Incoming events</source>
        <extracomment>The stream of incoming WhatsApp messages</extracomment>
        <translation>Eventos recebidos</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <extracomment>%1 is the name of a WhatsApp number</extracomment>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp %1</source>
        <translation>WhatsApp %1</translation>
    </message>
    <message>
        <source>Engine</source>
        <extracomment>The part of the program that answers</extracomment>
        <translation>Motor</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em execução</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>not in this window</source>
        <extracomment>Said of the engine: another program runs it, or none</extracomment>
        <translation>não nesta janela</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>não configurado</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sem conexão</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>com problemas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a connection (&quot;Flowise&quot;), %2 its state (&quot;connected&quot;)</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>This window only shows the workspace. Messages are answered by the engine that runs elsewhere (“chatflow-engine run”).</source>
        <translation>Esta janela só mostra o espaço de trabalho. As mensagens são respondidas pelo motor que roda em outro lugar (“chatflow-engine run”).</translation>
    </message>
    <message>
        <source>No Flowise server is set up for this business, so the AI cannot answer.</source>
        <translation>Nenhum servidor Flowise está configurado para esta empresa, por isso a IA não pode responder.</translation>
    </message>
</context>
<context>
    <name>chatflow::ConnectionMend</name>
    <message>
        <source>Start it again</source>
        <translation>Iniciar novamente</translation>
    </message>
    <message>
        <source>Show the connection</source>
        <translation>Mostrar a conexão</translation>
    </message>
</context>
<context>
    <name>chatflow::ConnectionSection</name>
    <message>
        <source>Flowise</source>
        <translation>Flowise</translation>
    </message>
</context>
<context>
    <name>chatflow::ConnectionWatch</name>
    <message>
        <source>The engine stopped: nothing is received or answered.</source>
        <translation>O motor parou: nada é recebido nem respondido.</translation>
    </message>
    <message>
        <source>The engine runs again.</source>
        <translation>O motor está em execução novamente.</translation>
    </message>
    <message>
        <source>%1: %2 is not connected any more.</source>
        <extracomment>%1 is a business, %2 a connection (&quot;WhatsApp techstore&quot;)</extracomment>
        <translation>%1: %2 perdeu a conexão.</translation>
    </message>
    <message>
        <source>%1: %2 is connected again.</source>
        <translation>%1: %2 tem conexão novamente.</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactFields</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Your own fields</source>
        <translation>Campos próprios</translation>
    </message>
    <message>
        <source>name = value</source>
        <extracomment>What is written into a field: the name of a field, an equals sign, its value</extracomment>
        <translation>nome = valor</translation>
    </message>
    <message>
        <source>Change a field: name, equals sign, value</source>
        <translation>Alterar um campo: nome, sinal de igual, valor</translation>
    </message>
    <message>
        <source>They are variables of the questions asked for this contact.</source>
        <translation>São variáveis das perguntas feitas por este contato.</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactLinks</name>
    <message>
        <source>%1 has another form of this number.</source>
        <translation>%1 tem outra forma deste número.</translation>
    </message>
    <message>
        <source>A message came from this contact and %1 at once.</source>
        <translation>Chegou uma mensagem deste contato e de %1 ao mesmo tempo.</translation>
    </message>
    <message>
        <source>It is the same person</source>
        <translation>É a mesma pessoa</translation>
    </message>
    <message>
        <source>%1 is the same person</source>
        <translation>%1 é a mesma pessoa</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>São duas</translation>
    </message>
    <message>
        <source>%1 is another person</source>
        <translation>%1 é outra pessoa</translation>
    </message>
    <message>
        <source>Merged with %1.</source>
        <translation>Unido com %1.</translation>
    </message>
    <message>
        <source>Part them again</source>
        <translation>Separá-los de novo</translation>
    </message>
    <message>
        <source>Part %1 again</source>
        <translation>Separar %1 de novo</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>A mesma pessoa</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactNotes</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Under a note: %1 is who wrote it, %2 when</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove the note of %1</source>
        <translation>Tirar a nota de %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Only your team reads it</source>
        <translation>Só a sua equipe a lê</translation>
    </message>
    <message>
        <source>New note about the contact</source>
        <translation>Nova nota sobre o contato</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Acrescentar a nota</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactPalette</name>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactPane</name>
    <message>
        <source>It was not changed.</source>
        <translation>Não foi alterado.</translation>
    </message>
    <message>
        <source>The contact gets automatic answers again.</source>
        <translation>O contato volta a receber respostas automáticas.</translation>
    </message>
    <message>
        <source>The contact gets no automatic answers any more.</source>
        <translation>O contato não recebe mais respostas automáticas.</translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation>Não foi possível desfazer.</translation>
    </message>
    <message>
        <source>The field was not changed.</source>
        <translation>O campo não foi alterado.</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>Não foi guardado.</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Nenhum contato</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>Escolha uma conversa.</translation>
    </message>
    <message>
        <source>Reading the contact</source>
        <translation>Lendo o contato</translation>
    </message>
    <message>
        <source>The contact could not be read</source>
        <translation>Não foi possível ler o contato</translation>
    </message>
    <message>
        <source>The contact was not changed.</source>
        <translation>O contato não foi alterado.</translation>
    </message>
    <message>
        <source>The contact is changed.</source>
        <translation>O contato foi alterado.</translation>
    </message>
    <message>
        <source>The tag was not changed.</source>
        <translation>A etiqueta não foi alterada.</translation>
    </message>
    <message>
        <source>The tag is on.</source>
        <translation>A etiqueta foi posta.</translation>
    </message>
    <message>
        <source>The tag is off.</source>
        <translation>A etiqueta foi tirada.</translation>
    </message>
    <message>
        <source>The tag was not made.</source>
        <translation>A etiqueta não foi criada.</translation>
    </message>
    <message>
        <source>The note was not stored.</source>
        <translation>A nota não foi guardada.</translation>
    </message>
    <message>
        <source>The note was not removed.</source>
        <translation>A nota não foi tirada.</translation>
    </message>
    <message>
        <source>The note is removed.</source>
        <translation>A nota foi tirada.</translation>
    </message>
    <message>
        <source>The contacts were not merged.</source>
        <translation>Os contatos não foram unidos.</translation>
    </message>
    <message>
        <source>%1 is the same person now.</source>
        <translation>%1 é agora a mesma pessoa.</translation>
    </message>
    <message>
        <source>The contacts were not parted.</source>
        <translation>Os contatos não foram separados.</translation>
    </message>
    <message>
        <source>%1 is a contact of its own again.</source>
        <translation>%1 volta a ser um contato próprio.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactProfileForm</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>e.g. pt-BR</source>
        <translation>p. ex. pt-BR</translation>
    </message>
    <message>
        <source>On WhatsApp: %1</source>
        <translation>No WhatsApp: %1</translation>
    </message>
    <message>
        <source>Number: +%1</source>
        <translation>Número: +%1</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s hidden id: %1</source>
        <translation>Identificador oculto do WhatsApp: %1</translation>
    </message>
    <message>
        <source>Business-scoped id: %1</source>
        <translation>Identificador próprio do negócio: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Endereço: %1</translation>
    </message>
    <message>
        <source>Gets automatic answers</source>
        <translation>Recebe respostas automáticas</translation>
    </message>
    <message>
        <source>Wants none since %1.</source>
        <translation>Não quer desde %1.</translation>
    </message>
    <message>
        <source>Wants none since %1: %2</source>
        <translation>Não quer desde %1: %2</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactRecords</name>
    <message>
        <source>Data of this person</source>
        <translation>Dados desta pessoa</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactTags</name>
    <message>
        <source>Take off the tag %1</source>
        <translation>Tirar a etiqueta %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Acrescentar uma etiqueta</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsEraseCommand</name>
    <message>
        <source>only its owner and an administrator may do that</source>
        <translation>só o dono e um administrador podem fazer isso</translation>
    </message>
    <message>
        <source>a contact&apos;s number is expected</source>
        <translation>espera-se o número de um contato</translation>
    </message>
    <message>
        <source>this cannot be undone: --yes says that you mean it; “contacts pack” shows what is kept</source>
        <translation>não pode ser desfeito: --yes confirma que você quer; “contacts pack” mostra o que é guardado</translation>
    </message>
    <message>
        <source>Erased. The receipt is %1; keep it: it has the person erased again from a backup that is restored.</source>
        <translation>Apagado. O comprovante é %1; guarde-o: ele faz a pessoa ser apagada de novo de uma cópia de segurança restaurada.</translation>
    </message>
    <message numerus="yes">
        <source>The chatflow forgets %n session(s) as soon as its server can be reached.</source>
        <translation>
            <numerusform>O chatflow esquece %n sessão assim que seu servidor puder ser alcançado.</numerusform>
            <numerusform>O chatflow esquece %n sessões assim que seu servidor puder ser alcançado.</numerusform>
        </translation>
    </message>
    <message>
        <source>These copies may still hold the person: %1. Delete them when you do not need them any more.</source>
        <translation>Estas cópias ainda podem conter a pessoa: %1. Apague-as quando não precisar mais delas.</translation>
    </message>
    <message>
        <source>The file still holds remains of what was deleted: %1 It is tried again when the workspace is opened.</source>
        <translation>O arquivo ainda tem restos do que foi apagado: %1 Tenta-se de novo ao abrir o espaço de trabalho.</translation>
    </message>
    <message>
        <source>Written: %1, with data.json (all that is kept) and messages.html (to be read).</source>
        <translation>Gravado: %1, com data.json (tudo o que é guardado) e messages.html (para ler).</translation>
    </message>
    <message>
        <source>Erases one person everywhere, with a receipt.</source>
        <translation>Apaga uma pessoa de todos os lugares, com comprovante.</translation>
    </message>
    <message>
        <source>Messages, contact, calls, index and log are gone for good, and the chatflow&apos;s memory of the person with them. Usage stays as sums of nobody. The receipt names nobody; it stands beside the workspace, and has the person erased again when an older backup is restored. WhatsApp, Evolution and the model&apos;s provider keep what they keep. The workspace&apos;s keys must be open.</source>
        <translation>Mensagens, contato, chamadas, índice e registro desaparecem para sempre, e com eles a memória que o chatflow tem da pessoa. O consumo fica como somas de ninguém. O comprovante não cita ninguém; fica ao lado do espaço de trabalho e faz a pessoa ser apagada de novo se uma cópia anterior for restaurada. WhatsApp, Evolution e o provedor do modelo guardam o que guardam. As chaves do espaço de trabalho devem estar abertas.</translation>
    </message>
    <message>
        <source>really do it; nothing asks again</source>
        <translation>fazer de verdade; nada pergunta de novo</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>já existe</translation>
    </message>
    <message>
        <source>Writes all that is kept of one person into a ZIP file, for that person.</source>
        <translation>Grava tudo o que se guarda de uma pessoa em um arquivo ZIP, para essa pessoa.</translation>
    </message>
    <message>
        <source>data.json has everything, messages.html is for reading. Only you can read the file.</source>
        <translation>data.json tem tudo, messages.html é para ler. Só você pode ler o arquivo.</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsForms</name>
    <message>
        <source>a contact&apos;s number is expected, as “contacts list” shows it</source>
        <translation>espera-se o número de um contato, como “contacts list” o mostra</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsListCommand</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>LAST</source>
        <translation>ÚLTIMA</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>MESSAGES</source>
        <translation>MENSAGENS</translation>
    </message>
    <message>
        <source>COMPANY</source>
        <translation>EMPRESA</translation>
    </message>
    <message>
        <source>ANSWERS</source>
        <translation>RESPOSTAS</translation>
    </message>
    <message>
        <source>There are no such contacts.</source>
        <translation>Não há tais contatos.</translation>
    </message>
    <message>
        <source>More: --before %1</source>
        <translation>Mais: --before %1</translation>
    </message>
    <message>
        <source>none wanted</source>
        <extracomment>In the column of automatic answers: the contact wants none</extracomment>
        <translation>não quer</translation>
    </message>
    <message>
        <source>Lists a tenant&apos;s contacts, those who wrote last first.</source>
        <translation>Lista os contatos de um cliente, primeiro os que escreveram por último.</translation>
    </message>
    <message>
        <source>how many at most (20)</source>
        <translation>quantos no máximo (20)</translation>
    </message>
    <message>
        <source>go on where an earlier list ended</source>
        <translation>continuar onde uma lista anterior terminou</translation>
    </message>
    <message>
        <source>only those with words of the name that begin so, or this in the number</source>
        <translation>só os que têm palavras do nome que começam assim, ou isto no número</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsMergeCommand</name>
    <message>
        <source>Contact %1 stands for %2 now. “contacts unmerge” takes it back.</source>
        <translation>O contato %1 representa agora também o %2. “contacts unmerge” desfaz isso.</translation>
    </message>
    <message>
        <source>Contact %1 is a contact of its own again, with what it had.</source>
        <translation>O contato %1 volta a ser um próprio, com o que tinha.</translation>
    </message>
    <message>
        <source>Makes two contacts one person.</source>
        <translation>Faz de dois contatos uma pessoa.</translation>
    </message>
    <message>
        <source>CONTACT stands for OTHER from then on: its name, numbers, notes, tags and conversations are shown as one. Nothing is moved, so that it can be taken back.</source>
        <translation>CONTACT representa OTHER a partir de então: nome, números, notas, etiquetas e conversas são mostrados como um. Nada é transferido, para que possa ser desfeito.</translation>
    </message>
    <message>
        <source>Makes a merged contact one of its own again.</source>
        <translation>Faz de um contato unido um próprio de novo.</translation>
    </message>
    <message>
        <source>CONTACT is the one that was merged, as “contacts show” tells it of the one that stands for it.</source>
        <translation>CONTACT é o que foi unido, como “contacts show” o diz do que o representa.</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsSetCommand</name>
    <message>
        <source>Changed contact %1.</source>
        <translation>O contato %1 foi alterado.</translation>
    </message>
    <message>
        <source>NAME=VALUE or NAME:TYPE=VALUE is expected</source>
        <translation>espera-se NAME=VALUE ou NAME:TYPE=VALUE</translation>
    </message>
    <message>
        <source>nothing to change was given</source>
        <translation>não foi indicado nada a alterar</translation>
    </message>
    <message>
        <source>the tenant has no tags yet</source>
        <translation>o cliente ainda não tem etiquetas</translation>
    </message>
    <message>
        <source>the tenant&apos;s tags are: %1</source>
        <translation>as etiquetas do cliente são: %1</translation>
    </message>
    <message>
        <source>Changes what is kept of a contact.</source>
        <translation>Altera o que se guarda de um contato.</translation>
    </message>
    <message>
        <source>An empty value takes it away; without a name, the one that WhatsApp gives is shown. A field is a variable of the questions asked for this contact.</source>
        <translation>Um valor vazio o tira; sem nome é mostrado o que o WhatsApp dá. Um campo é uma variável das perguntas feitas por este contato.</translation>
    </message>
    <message>
        <source>how the contact is called</source>
        <translation>como o contato se chama</translation>
    </message>
    <message>
        <source>its e-mail address</source>
        <translation>o seu e-mail</translation>
    </message>
    <message>
        <source>its company</source>
        <translation>a sua empresa</translation>
    </message>
    <message>
        <source>its language, e.g. pt-BR</source>
        <translation>o seu idioma, p. ex. pt-BR</translation>
    </message>
    <message>
        <source>a field of your own; may be given several times</source>
        <translation>um campo próprio; pode ser indicado várias vezes</translation>
    </message>
    <message>
        <source>puts one of the tenant&apos;s tags on</source>
        <translation>põe uma das etiquetas do cliente</translation>
    </message>
    <message>
        <source>takes a tag off</source>
        <translation>tira uma etiqueta</translation>
    </message>
    <message>
        <source>adds a note; the contact never sees it</source>
        <translation>acrescenta uma nota; o contato nunca a vê</translation>
    </message>
    <message>
        <source>no automatic answers for this contact any more</source>
        <translation>não há mais respostas automáticas para este contato</translation>
    </message>
    <message>
        <source>automatic answers again</source>
        <translation>respostas automáticas de novo</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsShowCommand</name>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s hidden id</source>
        <translation>identificador oculto do WhatsApp</translation>
    </message>
    <message>
        <source>business-scoped id</source>
        <translation>identificador próprio do negócio</translation>
    </message>
    <message>
        <source>address</source>
        <translation>endereço</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>calls itself</source>
        <translation>chama a si mesmo</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>company</source>
        <translation>empresa</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>automatic answers</source>
        <translation>respostas automáticas</translation>
    </message>
    <message>
        <source>none wanted since %1</source>
        <translation>não quer desde %1</translation>
    </message>
    <message>
        <source>merged with</source>
        <extracomment>%1 is a contact&apos;s name, %2 its number in the list</extracomment>
        <translation>unido com</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>perhaps the same</source>
        <translation>talvez o mesmo</translation>
    </message>
    <message>
        <source>note, %1, %2</source>
        <extracomment>In a list of notes: %1 is a time, %2 who wrote it</extracomment>
        <translation>nota, %1, %2</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>Shows what is known of a contact: names, numbers, tags, notes.</source>
        <translation>Mostra o que se sabe de um contato: nomes, números, etiquetas, notas.</translation>
    </message>
    <message>
        <source>CONTACT is its number in “contacts list”.</source>
        <translation>CONTACT é o seu número em “contacts list”.</translation>
    </message>
</context>
<context>
    <name>chatflow::ContextDialog</name>
    <message>
        <source>Looking what the AI is told…</source>
        <translation>Vendo o que é dito à IA…</translation>
    </message>
    <message>
        <source>What the AI is told could not be read again.</source>
        <translation>Não foi possível ler de novo o que é dito à IA.</translation>
    </message>
    <message>
        <source>What the AI is told could not be read.</source>
        <translation>Não foi possível ler o que é dito à IA.</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contato: %1</translation>
    </message>
    <message>
        <source>Business: %1</source>
        <translation>Negócio: %1</translation>
    </message>
    <message>
        <source>Question that waits: %1</source>
        <translation>Pergunta que espera: %1</translation>
    </message>
    <message>
        <source>The chatflow remembers this conversation by itself: only the question is sent.</source>
        <translation>O chatflow lembra esta conversa por si mesmo: só a pergunta é enviada.</translation>
    </message>
    <message numerus="yes">
        <source>With the next question go %n message(s) word by word: %1 of %2 tokens, %3 of them for what was said earlier.</source>
        <translation>
            <numerusform>Com a próxima pergunta vai %n mensagem palavra por palavra: %1 de %2 tokens, %3 deles para o que foi dito antes.</numerusform>
            <numerusform>Com a próxima pergunta vão %n mensagens palavra por palavra: %1 de %2 tokens, %3 deles para o que foi dito antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) do not go, and no summary stands for them.</source>
        <translation>
            <numerusform>%n mensagem mais antiga não vai, e nenhum resumo a representa.</numerusform>
            <numerusform>%n mensagens mais antigas não vão, e nenhum resumo as representa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) after the summary are shortened for now; the next summary takes them in.</source>
        <translation>
            <numerusform>%n mensagem posterior ao resumo vai abreviada por enquanto; o próximo resumo a inclui.</numerusform>
            <numerusform>%n mensagens posteriores ao resumo vão abreviadas por enquanto; o próximo resumo as inclui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Nada fica de fora.</translation>
    </message>
    <message>
        <source>There is no summary yet: everything fits.</source>
        <translation>Ainda não há resumo: tudo cabe.</translation>
    </message>
    <message>
        <source>This business sends no summaries (Settings, Limits).</source>
        <translation>Este negócio não envia resumos (Configurações, Limites).</translation>
    </message>
    <message numerus="yes">
        <source>It stands for %n message(s).</source>
        <translation>
            <numerusform>Representa %n mensagem.</numerusform>
            <numerusform>Representa %n mensagens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by the chatflow, %1.</source>
        <translation>Escrito pelo chatflow, %1.</translation>
    </message>
    <message>
        <source>Corrected by %1, %2.</source>
        <translation>Corrigido por %1, %2.</translation>
    </message>
    <message>
        <source>Taken from the messages, %1.</source>
        <translation>Tirado das mensagens, %1.</translation>
    </message>
    <message>
        <source>The summary was not kept.</source>
        <translation>O resumo não foi guardado.</translation>
    </message>
    <message>
        <source>What the AI is told</source>
        <translation>O que é dito à IA</translation>
    </message>
    <message>
        <source>&amp;Summary of what was said earlier</source>
        <translation>&amp;Resumo do que foi dito antes</translation>
    </message>
    <message>
        <source>Summary of what was said earlier</source>
        <translation>Resumo do que foi dito antes</translation>
    </message>
    <message>
        <source>&amp;Keep the correction</source>
        <translation>&amp;Guardar a correção</translation>
    </message>
    <message>
        <source>&amp;Conversation as it is sent</source>
        <translation>&amp;Conversa tal como é enviada</translation>
    </message>
    <message>
        <source>Conversation as it is sent</source>
        <translation>Conversa tal como é enviada</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>The correction is not kept yet. Close once more to give it up.</source>
        <translation>A correção ainda não está guardada. Feche outra vez para abandoná-la.</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationDelegate</name>
    <message>
        <source>%1: %2</source>
        <extracomment>In the list of conversations: %1 is &quot;Not sent&quot;, %2 the message</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationHeader</name>
    <message>
        <source>%1 · writes to %2</source>
        <extracomment>%1 is a WhatsApp address, %2 the name of the business&apos;s own number</extracomment>
        <translation>%1 · escreve para %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationPane</name>
    <message>
        <source>Older conversations could not be read.</source>
        <translation>Não foi possível ler as conversas mais antigas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>More of what was found could not be read.</source>
        <translation>Não foi possível ler mais do que foi encontrado.</translation>
    </message>
    <message>
        <source>Reading the conversations</source>
        <translation>Lendo as conversas</translation>
    </message>
    <message>
        <source>The conversations could not be read</source>
        <translation>Não foi possível ler as conversas</translation>
    </message>
    <message>
        <source>No business yet</source>
        <translation>Ainda não há nenhuma empresa</translation>
    </message>
    <message>
        <source>Add one, and its conversations appear here.</source>
        <translation>Adicione uma, e as conversas dela aparecerão aqui.</translation>
    </message>
    <message>
        <source>No such conversations</source>
        <translation>Nenhuma conversa assim</translation>
    </message>
    <message>
        <source>None fits what is chosen above. New ones appear here by themselves.</source>
        <translation>Nenhuma corresponde ao que está escolhido acima. As novas aparecem aqui sozinhas.</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Ainda não há conversas</translation>
    </message>
    <message>
        <source>They appear here by themselves when somebody writes to this business on WhatsApp.</source>
        <translation>Elas aparecem aqui sozinhas quando alguém escreve para esta empresa no WhatsApp.</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>A pesquisa falhou</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Pesquisando</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Names, numbers and words of messages are searched. Accents and capitals do not matter.</source>
        <translation>São pesquisados nomes, números e palavras das mensagens. Acentos e maiúsculas não importam.</translation>
    </message>
    <message>
        <source>Search (%1)</source>
        <translation>Pesquisar (%1)</translation>
    </message>
    <message>
        <source>Search contacts and messages</source>
        <translation>Pesquisar contatos e mensagens</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Found contacts and messages</source>
        <translation>Contatos e mensagens encontrados</translation>
    </message>
    <message>
        <source>Only what is chosen above was searched.</source>
        <translation>Só se procurou no que está escolhido acima.</translation>
    </message>
    <message>
        <source>All words must be there; the last one may be unfinished.
&quot;words in quotation marks&quot; stand next to each other.
-word is not there.</source>
        <translation>Todas as palavras devem estar lá; a última pode estar incompleta.
&quot;palavras entre aspas&quot; ficam uma ao lado da outra.
-palavra não deve estar.</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationsContextCommand</name>
    <message>
        <source>the number of a conversation is expected</source>
        <translation>espera-se o número de uma conversa</translation>
    </message>
    <message>
        <source>The chatflow remembers the conversation itself: only the question goes.</source>
        <translation>O chatflow lembra a conversa por si mesmo: só a pergunta vai.</translation>
    </message>
    <message>
        <source>%1 of %2 messages go word by word; %3 of %4 tokens.</source>
        <translation>%1 de %2 mensagens vão palavra por palavra; %3 de %4 tokens.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) do not go, nor stand in a summary.</source>
        <translation>
            <numerusform>%n mensagem não vai, nem está em um resumo.</numerusform>
            <numerusform>%n mensagens não vão, nem estão em um resumo.</numerusform>
        </translation>
    </message>
    <message>
        <source>INSTRUCTIONS</source>
        <translation>INSTRUÇÕES</translation>
    </message>
    <message>
        <source>CONVERSATION</source>
        <translation>CONVERSA</translation>
    </message>
    <message>
        <source>QUESTION</source>
        <translation>PERGUNTA</translation>
    </message>
    <message>
        <source>(nothing waits for an answer)</source>
        <translation>(nada espera resposta)</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contato</translation>
    </message>
    <message>
        <source>business</source>
        <translation>empresa</translation>
    </message>
    <message>
        <source>Shows exactly what the chatflow would be sent now.</source>
        <translation>Mostra exatamente o que seria enviado agora ao chatflow.</translation>
    </message>
    <message>
        <source>The instructions, what goes of the conversation with the summary of what does not, and the question that waits. Nothing is sent. In JSON with all versions of the summary.</source>
        <translation>As instruções, o que vai da conversa com o resumo do que não vai, e a pergunta que espera. Nada é enviado. Em JSON, com todas as versões do resumo.</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationsFetchCommand</name>
    <message>
        <source>only its owner and an administrator may read messages back</source>
        <translation>só o dono e um administrador podem reler mensagens</translation>
    </message>
    <message>
        <source>A reading that was stopped after %1 messages is gone on with.</source>
        <translation>Continua-se uma leitura interrompida depois de %1 mensagens.</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 de %2 mensagens</translation>
    </message>
    <message>
        <source>Read: %1 messages. Added: %2. There already: %3.</source>
        <translation>Lidas: %1 mensagens. Adicionadas: %2. Já estavam: %3.</translation>
    </message>
    <message>
        <source>Left out: %1 of groups, of statuses, or without anything a person wrote.</source>
        <translation>Deixadas de fora: %1, de grupos, de status ou sem nada que uma pessoa tenha escrito.</translation>
    </message>
    <message>
        <source>Not understood: %1.</source>
        <translation>Não compreendidas: %1.</translation>
    </message>
    <message>
        <source>The server has no such messages. It may be set not to keep any.</source>
        <translation>O servidor não tem essas mensagens. Talvez esteja configurado para não guardar nenhuma.</translation>
    </message>
    <message>
        <source>Reads back what the server has kept of a number.</source>
        <translation>Relê o que o servidor guardou de um número.</translation>
    </message>
    <message>
        <source>Messages from before the program came become the history of their conversations. They are for people: the AI neither answers them nor is told of them, and no meter counts them. Reading again adds nothing; what was stopped is gone on with. The newest messages are left to &quot;run&quot;. People who were erased here come back when the server still has their messages.</source>
        <translation>As mensagens anteriores ao programa passam a ser o histórico de suas conversas. São para as pessoas: a IA não as responde nem fica sabendo delas, e nenhum contador as conta. Ler de novo não adiciona nada; o que foi interrompido continua. As mensagens mais novas ficam para o &quot;run&quot;. As pessoas apagadas aqui voltam se o servidor ainda tiver as mensagens delas.</translation>
    </message>
    <message>
        <source>only the messages of this contact</source>
        <translation>só as mensagens deste contato</translation>
    </message>
    <message>
        <source>only what was written from this day on, like 2026-11-24</source>
        <translation>só o que foi escrito a partir deste dia, como 2026-11-24</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationsImportCommand</name>
    <message>
        <source>only its owner and an administrator may import</source>
        <translation>só o dono e um administrador podem importar</translation>
    </message>
    <message>
        <source>one of dmy, mdy and ymd is expected</source>
        <translation>espera-se dmy, mdy ou ymd</translation>
    </message>
    <message>
        <source>the dates in the file can be read in more than one order: %1</source>
        <translation>as datas do arquivo podem ser lidas em mais de uma ordem: %1</translation>
    </message>
    <message>
        <source>who of these the business is: %1</source>
        <translation>qual destes é o negócio: %1</translation>
    </message>
    <message>
        <source>more than two people write in it: groups cannot be imported</source>
        <translation>mais de duas pessoas escrevem nela: grupos não podem ser importados</translation>
    </message>
    <message>
        <source>In the file: %1 messages of %2, from %3 to %4.</source>
        <translation>No arquivo: %1 mensagens de %2, de %3 a %4.</translation>
    </message>
    <message>
        <source>Nothing was imported: --yes does it.</source>
        <translation>Nada foi importado: --yes faz isso.</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 de %2 mensagens</translation>
    </message>
    <message>
        <source>Imported into conversation %1: %2 messages; %3 were there already.</source>
        <translation>Importado na conversa %1: %2 mensagens; %3 já estavam lá.</translation>
    </message>
    <message>
        <source>Without --yes it tells what is in the file and stores nothing. What is imported is marked as such and is for people: the AI neither answers it nor is told of it, and no meter counts it. Importing again adds nothing. The times are taken to be of the tenant&apos;s time zone.</source>
        <translation>Sem --yes diz o que há no arquivo e não guarda nada. O importado fica marcado como tal e é para as pessoas: a IA não o responde nem fica sabendo, e nenhum medidor o conta. Importar de novo não adiciona nada. Supõe-se que as horas são do fuso horário do cliente.</translation>
    </message>
    <message>
        <source>the contact&apos;s number, with the country&apos;s code</source>
        <translation>o número do contato, com o código do país</translation>
    </message>
    <message>
        <source>who in the file is the business</source>
        <translation>quem no arquivo é o negócio</translation>
    </message>
    <message>
        <source>in which order dates are: dmy, mdy or ymd; asked for when the file leaves it open</source>
        <translation>em que ordem estão as datas: dmy, mdy ou ymd; pedida quando o arquivo não deixa claro</translation>
    </message>
    <message>
        <source>really import it</source>
        <translation>importar de verdade</translation>
    </message>
    <message>
        <source>Files: %1.</source>
        <translation>Arquivos: %1.</translation>
    </message>
    <message>
        <source>Imports a chat that WhatsApp exported, as text or as a ZIP file with its media.</source>
        <translation>Importa uma conversa exportada do WhatsApp, como texto ou como arquivo ZIP com suas mídias.</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationsListCommand</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>LAST</source>
        <translation>ÚLTIMA</translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation>CONTATO</translation>
    </message>
    <message>
        <source>HELD BY</source>
        <translation>COM</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>There are no conversations yet.</source>
        <translation>Ainda não há conversas.</translation>
    </message>
    <message>
        <source>No message holds these words.</source>
        <translation>Nenhuma mensagem contém estas palavras.</translation>
    </message>
    <message>
        <source>More: --before %1</source>
        <translation>Há mais: --before %1</translation>
    </message>
    <message>
        <source>Lists a tenant&apos;s conversations, the newest first.</source>
        <translation>Mostra as conversas de um cliente, da mais recente à mais antiga.</translation>
    </message>
    <message>
        <source>Times are in the tenant&apos;s time zone; in JSON they are in UTC.</source>
        <translation>Os horários estão no fuso do cliente; em JSON, em UTC.</translation>
    </message>
    <message>
        <source>how many at most (20)</source>
        <translation>quantas no máximo (20)</translation>
    </message>
    <message>
        <source>go on where an earlier list ended</source>
        <translation>continuar de onde uma lista anterior terminou</translation>
    </message>
    <message>
        <source>only messages with all these words; &quot;a phrase&quot; in quotation marks, -word for none with it; accents and capitals do not matter</source>
        <translation>só mensagens com todas estas palavras; &quot;uma frase&quot; entre aspas, -palavra para as que não a têm; acentos e maiúsculas não importam</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationsShowCommand</name>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>person</source>
        <translation>pessoa</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistema</translation>
    </message>
    <message>
        <source>%1 (%2) on %3, held by: %4</source>
        <translation>%1 (%2) em %3, com: %4</translation>
    </message>
    <message>
        <source>Older: --before %1</source>
        <translation>Anteriores: --before %1</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(apagada)</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(editada)</translation>
    </message>
    <message>
        <source>a conversation&apos;s number is expected, as “conversations list” shows it</source>
        <translation>espera-se o número de uma conversa, como “conversations list” o mostra</translation>
    </message>
    <message>
        <source>Shows the messages of a conversation, as the thread reads.</source>
        <translation>Mostra as mensagens de uma conversa, na ordem em que são lidas.</translation>
    </message>
    <message>
        <source>CONVERSATION is its number in “conversations list”. With --follow it goes on until it is interrupted, and a message whose state changes is written again.</source>
        <translation>CONVERSATION é o número dela em “conversations list”. Com --follow, continua até ser interrompido, e uma mensagem que muda de estado é escrita de novo.</translation>
    </message>
    <message>
        <source>the newest N messages (50)</source>
        <translation>as N mensagens mais recentes (50)</translation>
    </message>
    <message>
        <source>the messages before those of an earlier page</source>
        <translation>as mensagens anteriores às de uma página já vista</translation>
    </message>
    <message>
        <source>go on with what comes; in JSON each message is a line of its own</source>
        <translation>seguir com o que chegar; em JSON cada mensagem é uma linha à parte</translation>
    </message>
</context>
<context>
    <name>chatflow::DeliveriesCommands</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>HORA</translation>
    </message>
    <message>
        <source>CHANNEL</source>
        <translation>CANAL</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>PARA</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>EVENTO</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>TRIES</source>
        <translation>TENTATIVAS</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>ERRO</translation>
    </message>
    <message>
        <source>No notices have left.</source>
        <translation>Nenhum aviso saiu.</translation>
    </message>
    <message>
        <source>It is sent again.</source>
        <translation>É enviado de novo.</translation>
    </message>
    <message>
        <source>queued, sending, delivered, failed or given_up is expected</source>
        <translation>espera-se queued, sending, delivered, failed ou given_up</translation>
    </message>
    <message>
        <source>the number of a notice is expected, as &quot;deliveries list&quot; has it</source>
        <translation>espera-se o número de um aviso, como mostra &quot;deliveries list&quot;</translation>
    </message>
    <message>
        <source>only its owner and an administrator may send its notices again</source>
        <translation>só o dono e um administrador podem enviar de novo os avisos</translation>
    </message>
    <message>
        <source>Lists the notices of a tenant that left or are to leave.</source>
        <translation>Lista os avisos de um cliente que saíram ou vão sair.</translation>
    </message>
    <message>
        <source>The newest first. Those that ended stay for 30 days. Times are those of the tenant&apos;s time zone; in JSON they are in UTC.</source>
        <translation>Primeiro os mais novos. Os terminados ficam 30 dias. As horas são as do fuso horário do cliente; em JSON são UTC.</translation>
    </message>
    <message>
        <source>only these: queued, sending, delivered, failed (refused) or given_up</source>
        <translation>só estes: queued, sending, delivered, failed (recusado) ou given_up</translation>
    </message>
    <message>
        <source>how many at most (50)</source>
        <translation>quantos no máximo (50)</translation>
    </message>
    <message>
        <source>go on where an earlier list ended (&quot;next&quot; in its JSON)</source>
        <translation>continuar onde uma lista anterior terminou (&quot;next&quot; no JSON)</translation>
    </message>
    <message>
        <source>Sends a notice again that did not arrive.</source>
        <translation>Envia de novo um aviso que não chegou.</translation>
    </message>
</context>
<context>
    <name>chatflow::DemoRun</name>
    <message>
        <source>The demo ended without a message that was answered.</source>
        <translation>A demonstração terminou sem nenhuma mensagem respondida.</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Imagem: %1</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>Não foi possível salvar a imagem %1.</translation>
    </message>
</context>
<context>
    <name>chatflow::DifferenceView</name>
    <message>
        <source>Nothing is different.</source>
        <translation>Não há nenhuma diferença.</translation>
    </message>
</context>
<context>
    <name>chatflow::Doctor</name>
    <message>
        <source>Workspace</source>
        <translation>Espaço de trabalho</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Espaço no disco</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Chaves</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>%1: WhatsApp instances</source>
        <translation>%1: instâncias do WhatsApp</translation>
    </message>
    <message>
        <source>%1: keys</source>
        <translation>%1: chaves</translation>
    </message>
    <message>
        <source>%1 is sound (%2, format %3).</source>
        <translation>%1 está em ordem (%2, formato %3).</translation>
    </message>
    <message>
        <source>The file is damaged: %1. Restore the last backup; do not delete the damaged file.</source>
        <translation>O arquivo está danificado: %1. Restaure o último backup; não apague o arquivo danificado.</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>Há %1 livres.</translation>
    </message>
    <message>
        <source>Only %1 are free. Free some, or nothing can be stored soon.</source>
        <translation>Há só %1 livres. Libere espaço, ou em breve nada poderá ser gravado.</translation>
    </message>
    <message>
        <source>They are in this computer&apos;s keychain.</source>
        <translation>Estão no chaveiro deste computador.</translation>
    </message>
    <message>
        <source>They are in a vault, under a pass phrase.</source>
        <translation>Estão em um cofre, protegidas por uma frase-senha.</translation>
    </message>
    <message>
        <source>They are kept in memory only (sandbox).</source>
        <translation>Estão só na memória (demonstração).</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Ainda não há nenhum.</translation>
    </message>
    <message>
        <source>There are none, so no message can come in. Add one: tenant add-instance.</source>
        <translation>Não há nenhuma, por isso nenhuma mensagem pode entrar. Adicione uma: tenant add-instance.</translation>
    </message>
</context>
<context>
    <name>chatflow::DoctorCommand</name>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>BAD</source>
        <translation>RUIM</translation>
    </message>
    <message>
        <source>%1 looked at: %2 broken, %3 to be looked after.</source>
        <translation>Verificado: %1; com falhas: %2; a cuidar: %3.</translation>
    </message>
    <message>
        <source>Looks whether everything works, and says how to mend what does not.</source>
        <translation>Verifica se tudo funciona e diz como corrigir o que não funciona.</translation>
    </message>
    <message>
        <source>Looks at the workspace, the keys, and for each tenant (or for one) at its Flowise server, key and chatflow and at its Evolution server, key and WhatsApp instances, and for another bot on the same instance. Sends no message, and changes nothing unless --ask is given. Each finding is written as it is made. Ends with 6 when something is broken.</source>
        <translation>Verifica o espaço de trabalho, as chaves e, para cada cliente (ou para um só), o servidor Flowise, a chave e o chatflow, e o servidor Evolution, a chave e as instâncias do WhatsApp, e se há outro bot na mesma instância. Não envia nenhuma mensagem e não altera nada sem --ask. Cada resultado é escrito assim que sai. Termina com 6 quando algo está com falha.</translation>
    </message>
    <message>
        <source>also ask each chatflow up to six test questions, which cost tokens, to find out how the variables reach it and whether it remembers, and keep that in the tenant&apos;s settings</source>
        <translation>também fazer a cada chatflow até seis perguntas de teste, que custam tokens, para descobrir como as variáveis chegam a ele e se ele lembra, e guardar isso nas configurações do cliente</translation>
    </message>
    <message>
        <source>Only if you know this certificate: tenant set TENANT flowise.pinned_certificate=%1</source>
        <translation>Só se conhece este certificado: tenant set TENANT flowise.pinned_certificate=%1</translation>
    </message>
</context>
<context>
    <name>chatflow::DurationEdit</name>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dias</translation>
    </message>
    <message>
        <source>%1, unit</source>
        <extracomment>Said by a screen reader: %1 is the name of a field</extracomment>
        <translation>%1, unidade</translation>
    </message>
</context>
<context>
    <name>chatflow::EmojiPicker</name>
    <message>
        <source>Find an emoji by its name</source>
        <translation>Procure um emoji pelo nome</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>chatflow::EraseDialog</name>
    <message>
        <source>&amp;Save a copy of the receipt…</source>
        <translation>&amp;Salvar uma cópia do comprovante…</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>&amp;Apagar para sempre</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>Apagar %1</translation>
    </message>
    <message>
        <source>Everything that is kept of %1 goes, down to the last byte of the file, and out of the chatflow&apos;s memory. It cannot be undone. Usage stays as sums of nobody; WhatsApp, Evolution and the model&apos;s provider keep what they keep.</source>
        <translation>Tudo o que se guarda de %1 se vai, até o último byte do arquivo, e também da memória do chatflow. Não pode ser desfeito. O consumo fica como somas de ninguém; o WhatsApp, o Evolution e o provedor do modelo guardam o que guardam.</translation>
    </message>
    <message>
        <source>&amp;Type “%1” to go on</source>
        <translation>&amp;Digite “%1” para continuar</translation>
    </message>
    <message>
        <source>Counting what is there …</source>
        <translation>Contando o que há …</translation>
    </message>
    <message>
        <source>What is kept of this person could not be counted.</source>
        <translation>Não foi possível contar o que se guarda desta pessoa.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversa</numerusform>
            <numerusform>%n conversas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensagem</numerusform>
            <numerusform>%n mensagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s)</source>
        <translation>
            <numerusform>%n nota privada</numerusform>
            <numerusform>%n notas privadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to the chatflow</source>
        <translation>
            <numerusform>%n solicitação ao chatflow</numerusform>
            <numerusform>%n solicitações ao chatflow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fetched file(s)</source>
        <translation>
            <numerusform>%n arquivo baixado</numerusform>
            <numerusform>%n arquivos baixados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) in the chatflow&apos;s memory</source>
        <translation>
            <numerusform>%n sessão na memória do chatflow</numerusform>
            <numerusform>%n sessões na memória do chatflow</numerusform>
        </translation>
    </message>
    <message>
        <source>name, numbers, tags, fields, drafts and summaries</source>
        <translation>nome, números, etiquetas, campos, rascunhos e resumos</translation>
    </message>
    <message>
        <source>What goes:</source>
        <translation>O que se vai:</translation>
    </message>
    <message>
        <source>Erasing …</source>
        <translation>Apagando …</translation>
    </message>
    <message>
        <source>Not everything was erased. It is gone on with when it is tried again, or when the workspace is opened.</source>
        <translation>Nem tudo foi apagado. Continua-se ao tentar de novo ou ao abrir o espaço de trabalho.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>%1 was erased.</source>
        <translation>%1 foi apagado.</translation>
    </message>
    <message>
        <source>The receipt names nobody. It is kept beside the workspace, and has the person erased again from a backup that is restored:</source>
        <translation>O comprovante não nomeia ninguém. Fica ao lado do espaço de trabalho e faz com que a pessoa seja apagada de novo de um backup restaurado:</translation>
    </message>
    <message numerus="yes">
        <source>The chatflow forgets %n session(s) as soon as its server can be reached.</source>
        <translation>
            <numerusform>O chatflow esquece %n sessão assim que o seu servidor puder ser alcançado.</numerusform>
            <numerusform>O chatflow esquece %n sessões assim que o seu servidor puder ser alcançado.</numerusform>
        </translation>
    </message>
    <message>
        <source>These copies may still hold the person: %1. Delete them when you do not need them any more.</source>
        <translation>Estas cópias ainda podem conter a pessoa: %1. Exclua-as quando não precisar mais delas.</translation>
    </message>
    <message>
        <source>The file still holds remains of what was deleted. It is tried again when the workspace is opened.</source>
        <translation>O arquivo ainda contém restos do que foi excluído. Tenta-se de novo ao abrir o espaço de trabalho.</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Salvar o comprovante</translation>
    </message>
    <message>
        <source>The receipt could not be saved.</source>
        <translation>Não foi possível salvar o comprovante.</translation>
    </message>
</context>
<context>
    <name>chatflow::Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Algo deu errado dentro do programa.</translation>
    </message>
    <message>
        <source>Please send the log to support.</source>
        <translation>Envie o registro ao suporte.</translation>
    </message>
    <message>
        <source>The value of {field} is not valid: {reason}.</source>
        <translation>O valor de {field} não é válido: {reason}.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corrija-o e tente novamente.</translation>
    </message>
    <message>
        <source>There is no {what} “{id}”.</source>
        <translation>Não encontrado: {what} “{id}”.</translation>
    </message>
    <message>
        <source>Check the name; the list shows what exists.</source>
        <translation>Verifique o nome; a lista mostra o que existe.</translation>
    </message>
    <message>
        <source>Somebody else has changed {what} in the meantime.</source>
        <translation>Nesse meio-tempo foi alterado: {what}.</translation>
    </message>
    <message>
        <source>Look at the new state and try again.</source>
        <translation>Veja o estado atual e tente novamente.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>Você não tem permissão para fazer isso.</translation>
    </message>
    <message>
        <source>Ask an administrator.</source>
        <translation>Fale com um administrador.</translation>
    </message>
    <message>
        <source>The workspace {path} could not be opened.</source>
        <translation>Não foi possível abrir o espaço de trabalho {path}.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Verifique se a pasta existe e se você pode gravar nela.</translation>
    </message>
    <message>
        <source>The workspace {path} is locked by another program.</source>
        <translation>O espaço de trabalho {path} está bloqueado por outro programa.</translation>
    </message>
    <message>
        <source>Close the other program, or wait a moment and try again.</source>
        <translation>Feche o outro programa, ou espere um momento e tente novamente.</translation>
    </message>
    <message>
        <source>The workspace {path} can only be read.</source>
        <translation>O espaço de trabalho {path} só pode ser lido.</translation>
    </message>
    <message>
        <source>Move it to a place where you may write, or correct the permissions.</source>
        <translation>Mova-o para um lugar onde você possa gravar, ou corrija as permissões.</translation>
    </message>
    <message>
        <source>There is no room left to store in {path}.</source>
        <translation>Não há mais espaço para gravar em {path}.</translation>
    </message>
    <message>
        <source>Free some space; nothing that was confirmed is lost.</source>
        <translation>Libere espaço; nada do que foi confirmado se perdeu.</translation>
    </message>
    <message>
        <source>The workspace {path} is damaged.</source>
        <translation>O espaço de trabalho {path} está danificado.</translation>
    </message>
    <message>
        <source>Restore the last backup; do not delete the damaged file.</source>
        <translation>Restaure o último backup; não apague o arquivo danificado.</translation>
    </message>
    <message>
        <source>Reading or writing the workspace {path} failed.</source>
        <translation>Falhou a leitura ou a gravação do espaço de trabalho {path}.</translation>
    </message>
    <message>
        <source>Check the disk or the network drive; nothing that was confirmed is lost.</source>
        <translation>Verifique o disco ou a unidade de rede; nada do que foi confirmado se perdeu.</translation>
    </message>
    <message>
        <source>The workspace {path} was written by a newer version of the program (format {found}; this one knows {known}).</source>
        <translation>O espaço de trabalho {path} foi gravado por uma versão mais nova do programa (formato {found}; esta conhece o {known}).</translation>
    </message>
    <message>
        <source>Install the newest version.</source>
        <translation>Instale a versão mais recente.</translation>
    </message>
    <message>
        <source>The file {path} is a database, but not a ChatFlow workspace.</source>
        <translation>O arquivo {path} é um banco de dados, mas não um espaço de trabalho do ChatFlow.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>The database server {server} does not answer.</source>
        <translation>O servidor de banco de dados {server} não responde.</translation>
    </message>
    <message>
        <source>Check the network and that PostgreSQL is running.</source>
        <translation>Verifique a rede e se o PostgreSQL está em execução.</translation>
    </message>
    <message>
        <source>The data contradicts what is already stored.</source>
        <translation>Os dados contradizem o que já está gravado.</translation>
    </message>
    <message>
        <source>The workspace could not be brought to format {version}; it was left as it was.</source>
        <translation>Não foi possível levar o espaço de trabalho ao formato {version}; ele ficou como estava.</translation>
    </message>
    <message>
        <source>Please send the log to support; a backup stands beside it.</source>
        <translation>Envie o registro ao suporte; há um backup ao lado do arquivo.</translation>
    </message>
    <message>
        <source>The backup {path} could not be written, so the workspace was left as it was.</source>
        <translation>Não foi possível gravar o backup {path}, por isso o espaço de trabalho ficou como estava.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libere espaço ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>The database refused a request.</source>
        <translation>O banco de dados recusou uma solicitação.</translation>
    </message>
    <message>
        <source>Another engine has taken over this work.</source>
        <translation>Outro motor assumiu este trabalho.</translation>
    </message>
    <message>
        <source>Nothing to do: it continues there.</source>
        <translation>Nada a fazer: ele continua lá.</translation>
    </message>
    <message>
        <source>“{url}” is not a valid address.</source>
        <translation>“{url}” não é um endereço válido.</translation>
    </message>
    <message>
        <source>Write it like https://flowise.example.com.</source>
        <translation>Escreva-o assim: https://flowise.example.com.</translation>
    </message>
    <message>
        <source>There is no server named {host}.</source>
        <translation>Não existe nenhum servidor chamado {host}.</translation>
    </message>
    <message>
        <source>Check the address and the internet connection.</source>
        <translation>Verifique o endereço e a conexão com a internet.</translation>
    </message>
    <message>
        <source>{server} refuses the connection.</source>
        <translation>{server} recusa a conexão.</translation>
    </message>
    <message>
        <source>Check the address and the port, and that the server is running.</source>
        <translation>Verifique o endereço e a porta, e se o servidor está em execução.</translation>
    </message>
    <message>
        <source>The connection to {server} was lost.</source>
        <translation>A conexão com {server} foi perdida.</translation>
    </message>
    <message>
        <source>Check the network; the program tries again by itself.</source>
        <translation>Verifique a rede; o programa tenta novamente sozinho.</translation>
    </message>
    <message>
        <source>No secure connection to {server}: {reason}.</source>
        <translation>Sem conexão segura com {server}: {reason}.</translation>
    </message>
    <message>
        <source>Check the server&apos;s certificate and this computer&apos;s clock.</source>
        <translation>Verifique o certificado do servidor e o relógio deste computador.</translation>
    </message>
    <message>
        <source>{server} did not answer within {seconds} seconds.</source>
        <translation>{server} não respondeu em {seconds} segundos.</translation>
    </message>
    <message>
        <source>Check the server&apos;s load; the limit can be changed in the settings.</source>
        <translation>Verifique a carga do servidor; o limite pode ser alterado nas configurações.</translation>
    </message>
    <message>
        <source>{server} did not confirm; it may or may not have happened.</source>
        <translation>{server} não confirmou; pode ou não ter acontecido.</translation>
    </message>
    <message>
        <source>The program looks it up before it does anything again.</source>
        <translation>O programa verifica antes de repetir qualquer coisa.</translation>
    </message>
    <message>
        <source>The answer of {server} is larger than the limit of {limit}.</source>
        <translation>A resposta de {server} é maior que o limite de {limit}.</translation>
    </message>
    <message>
        <source>Check that the address points to the right server.</source>
        <translation>Verifique se o endereço aponta para o servidor certo.</translation>
    </message>
    <message>
        <source>{server} has failed several times in a row; it is asked again in {seconds} seconds.</source>
        <translation>{server} falhou várias vezes seguidas; será consultado novamente em {seconds} segundos.</translation>
    </message>
    <message>
        <source>Check the server.</source>
        <translation>Verifique o servidor.</translation>
    </message>
    <message>
        <source>{server} does not accept the key.</source>
        <translation>{server} não aceita a chave.</translation>
    </message>
    <message>
        <source>Enter the key again.</source>
        <translation>Digite a chave novamente.</translation>
    </message>
    <message>
        <source>The key is right, but {server} does not allow it to do this.</source>
        <translation>A chave está certa, mas {server} não permite que ela faça isso.</translation>
    </message>
    <message>
        <source>Give the key the missing permission on the server.</source>
        <translation>Dê à chave a permissão que falta no servidor.</translation>
    </message>
    <message>
        <source>{server} asks to slow down; trying again in {seconds} seconds.</source>
        <translation>{server} pede para ir mais devagar; nova tentativa em {seconds} segundos.</translation>
    </message>
    <message>
        <source>If this happens often, raise the limit on the server.</source>
        <translation>Se isso acontecer com frequência, aumente o limite no servidor.</translation>
    </message>
    <message>
        <source>{server} answered with error {status}.</source>
        <translation>{server} respondeu com o erro {status}.</translation>
    </message>
    <message>
        <source>Check the server&apos;s own log.</source>
        <translation>Verifique o registro do próprio servidor.</translation>
    </message>
    <message>
        <source>{server} answered with a page ({type}) instead of data.</source>
        <translation>{server} respondeu com uma página ({type}) em vez de dados.</translation>
    </message>
    <message>
        <source>The address probably points to the wrong path or server.</source>
        <translation>O endereço provavelmente aponta para o caminho ou servidor errado.</translation>
    </message>
    <message>
        <source>{server} answered something that cannot be understood at “{path}” (expected: {expected}).</source>
        <translation>{server} respondeu algo que não se entende em “{path}” (esperado: {expected}).</translation>
    </message>
    <message>
        <source>Check the server&apos;s version.</source>
        <translation>Verifique a versão do servidor.</translation>
    </message>
    <message>
        <source>The chatflow {flow} does not exist on {server}.</source>
        <translation>O chatflow {flow} não existe em {server}.</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>Escolha outro da lista.</translation>
    </message>
    <message>
        <source>The chatflow asks for another key than the one {server} was given.</source>
        <translation>O chatflow pede uma chave diferente da que foi dada a {server}.</translation>
    </message>
    <message>
        <source>Enter the key that is assigned to the chatflow.</source>
        <translation>Digite a chave atribuída ao chatflow.</translation>
    </message>
    <message>
        <source>The chatflow misses a value for {name}.</source>
        <translation>Falta ao chatflow um valor para {name}.</translation>
    </message>
    <message>
        <source>Add the variable, or remove the placeholder from the flow.</source>
        <translation>Adicione a variável, ou remova o marcador do chatflow.</translation>
    </message>
    <message>
        <source>The chatflow failed: {reason}</source>
        <translation>O chatflow falhou: {reason}</translation>
    </message>
    <message>
        <source>Open the flow in Flowise and test it there.</source>
        <translation>Abra o chatflow no Flowise e teste-o lá.</translation>
    </message>
    <message>
        <source>The model provider refused the key that is stored in the flow.</source>
        <translation>O provedor do modelo recusou a chave guardada no chatflow.</translation>
    </message>
    <message>
        <source>Renew the credential in Flowise.</source>
        <translation>Renove a credencial no Flowise.</translation>
    </message>
    <message>
        <source>The model provider asks to slow down.</source>
        <translation>O provedor do modelo pede para ir mais devagar.</translation>
    </message>
    <message>
        <source>Wait, or raise the limit with the provider.</source>
        <translation>Espere, ou aumente o limite com o provedor.</translation>
    </message>
    <message>
        <source>Flowise cannot reach the model provider.</source>
        <translation>O Flowise não alcança o provedor do modelo.</translation>
    </message>
    <message>
        <source>Check the model node of the flow and the server&apos;s network.</source>
        <translation>Verifique o nó do modelo no chatflow e a rede do servidor.</translation>
    </message>
    <message>
        <source>The chatflow answered without a text.</source>
        <translation>O chatflow respondeu sem texto.</translation>
    </message>
    <message>
        <source>Test the flow in Flowise.</source>
        <translation>Teste o chatflow no Flowise.</translation>
    </message>
    <message>
        <source>The message is longer than {limit} characters.</source>
        <translation>A mensagem tem mais de {limit} caracteres.</translation>
    </message>
    <message>
        <source>It was shortened before it was sent to the flow.</source>
        <translation>Ela foi encurtada antes de ser enviada ao chatflow.</translation>
    </message>
    <message>
        <source>There is no WhatsApp instance “{instance}” on the server.</source>
        <translation>Não há nenhuma instância de WhatsApp “{instance}” no servidor.</translation>
    </message>
    <message>
        <source>Check its name in Evolution.</source>
        <translation>Verifique o nome no Evolution.</translation>
    </message>
    <message>
        <source>The WhatsApp instance “{instance}” is not connected.</source>
        <translation>A instância de WhatsApp “{instance}” não está conectada.</translation>
    </message>
    <message>
        <source>Link the telephone again.</source>
        <translation>Vincule o telefone novamente.</translation>
    </message>
    <message>
        <source>{number} is not on WhatsApp.</source>
        <translation>{number} não está no WhatsApp.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>Verifique o número.</translation>
    </message>
    <message>
        <source>WhatsApp did not take the message: {reason}</source>
        <translation>O WhatsApp não aceitou a mensagem: {reason}</translation>
    </message>
    <message>
        <source>Correct the message and send it again.</source>
        <translation>Corrija a mensagem e envie-a novamente.</translation>
    </message>
    <message>
        <source>This WhatsApp channel cannot do that: {what}.</source>
        <translation>Este canal do WhatsApp não consegue fazer isso: {what}.</translation>
    </message>
    <message>
        <source>The event channel of “{instance}” is not open yet.</source>
        <translation>O canal de eventos de “{instance}” ainda não está aberto.</translation>
    </message>
    <message>
        <source>It opens with the first event; the program keeps trying.</source>
        <translation>Ele abre com o primeiro evento; o programa continua tentando.</translation>
    </message>
    <message>
        <source>This computer has no usable keychain ({reason}).</source>
        <translation>Este computador não tem um chaveiro utilizável ({reason}).</translation>
    </message>
    <message>
        <source>Start the keychain service, or use a vault with a pass phrase.</source>
        <translation>Inicie o serviço de chaveiro, ou use um cofre com frase-senha.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>O chaveiro está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Desbloqueie-o e tente novamente.</translation>
    </message>
    <message>
        <source>No key is stored for {name}.</source>
        <translation>Não há nenhuma chave guardada para {name}.</translation>
    </message>
    <message>
        <source>The pass phrase is not right.</source>
        <translation>A frase-senha não está certa.</translation>
    </message>
    <message>
        <source>Try again; it cannot be recovered.</source>
        <translation>Tente novamente; ela não pode ser recuperada.</translation>
    </message>
    <message>
        <source>The vault {path} is damaged.</source>
        <translation>O cofre {path} está danificado.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or enter the keys again.</source>
        <translation>Restaure-o de um backup, ou digite as chaves novamente.</translation>
    </message>
    <message>
        <source>The AI is paused for this business.</source>
        <translation>A IA está em pausa para esta empresa.</translation>
    </message>
    <message>
        <source>Resume it in the settings.</source>
        <translation>Retome-a nas configurações.</translation>
    </message>
    <message>
        <source>A person holds this conversation.</source>
        <translation>Uma pessoa está cuidando desta conversa.</translation>
    </message>
    <message>
        <source>Hand it back to the AI first.</source>
        <translation>Devolva-a primeiro à IA.</translation>
    </message>
    <message>
        <source>The limit is reached: {limit}.</source>
        <translation>O limite foi atingido: {limit}.</translation>
    </message>
    <message>
        <source>Raise it in the settings, or wait until it renews.</source>
        <translation>Aumente-o nas configurações, ou espere até que se renove.</translation>
    </message>
    <message>
        <source>An amount is too large to be counted.</source>
        <translation>Um valor é grande demais para ser calculado.</translation>
    </message>
    <message>
        <source>Check the price and the quantity.</source>
        <translation>Verifique o preço e a quantidade.</translation>
    </message>
    <message>
        <source>The file {path} could not be read.</source>
        <translation>Não foi possível ler o arquivo {path}.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Verifique se ele existe e se você pode lê-lo.</translation>
    </message>
    <message>
        <source>The file {path} could not be written.</source>
        <translation>Não foi possível gravar o arquivo {path}.</translation>
    </message>
    <message>
        <source>Check the folder and the free space.</source>
        <translation>Verifique a pasta e o espaço livre.</translation>
    </message>
    <message>
        <source>Enter it in the settings, or with “chatflow-engine secret set”.</source>
        <translation>Digite-a nas configurações, ou com “chatflow-engine secret set”.</translation>
    </message>
    <message>
        <source>There is a {what} “{id}” already.</source>
        <translation>Já existe: {what} “{id}”.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Escolha outro nome.</translation>
    </message>
    <message>
        <source>There is no workspace at {path}.</source>
        <translation>Não há nenhum espaço de trabalho em {path}.</translation>
    </message>
    <message>
        <source>Check the path; a new one is made with its first tenant.</source>
        <translation>Verifique o caminho; um espaço novo é criado com o seu primeiro cliente.</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuário</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contato</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>conversa</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motor</translation>
    </message>
    <message>
        <source>WhatsApp instance</source>
        <translation>instância do WhatsApp</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensagem</translation>
    </message>
    <message>
        <source>message to be sent</source>
        <translation>mensagem a enviar</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>demonstração</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>feriado</translation>
    </message>
    <message>
        <source>prompt template</source>
        <translation>modelo de prompt</translation>
    </message>
    <message>
        <source>settings version</source>
        <translation>versão das configurações</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>variável</translation>
    </message>
    <message>
        <source>request</source>
        <translation>chamada</translation>
    </message>
    <message>
        <source>The key that is kept is for {other}: it is not shown to {server}.</source>
        <translation>A chave guardada é para {other}: não é mostrada a {server}.</translation>
    </message>
    <message>
        <source>Enter the key of this server, in the settings or with “chatflow-engine secret set”.</source>
        <translation>Digite a chave deste servidor, nas configurações ou com “chatflow-engine secret set”.</translation>
    </message>
</context>
<context>
    <name>chatflow::EscalationDetails</name>
    <message>
        <source>Last message</source>
        <translation>Última mensagem</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>O que foi dito</translation>
    </message>
    <message>
        <source>Urgency: %1 (%2 of 100)</source>
        <translation>Urgência: %1 (%2 de 100)</translation>
    </message>
    <message>
        <source>• %1: %2</source>
        <extracomment>%1 is a reason (&quot;Asks for a person&quot;), %2 how much it counts</extracomment>
        <translation>• %1: %2</translation>
    </message>
</context>
<context>
    <name>chatflow::EscalationWording</name>
    <message>
        <source>Asks for a person</source>
        <translation>Pede uma pessoa</translation>
    </message>
    <message>
        <source>Sounds annoyed</source>
        <translation>Parece irritado</translation>
    </message>
    <message>
        <source>Asks the same again</source>
        <translation>Pergunta o mesmo de novo</translation>
    </message>
    <message>
        <source>The AI failed</source>
        <translation>A IA falhou</translation>
    </message>
    <message>
        <source>Important contact</source>
        <translation>Contato importante</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baixa</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>Espera por uma pessoa</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>On the telephone</source>
        <translation>Pelo telefone</translation>
    </message>
</context>
<context>
    <name>chatflow::EscalationsModel</name>
    <message>
        <source>Put off until %1</source>
        <extracomment>%1 is a time of day, or a day and a time</extracomment>
        <translation>Adiado até %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>A person should have taken it by %1.</source>
        <translation>Uma pessoa devia ter assumido até: %1.</translation>
    </message>
    <message>
        <source>A person should take it by %1.</source>
        <translation>Uma pessoa deveria assumir até: %1.</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <extracomment>%1 is how long somebody has been waiting</extracomment>
        <translation>%1, atrasado</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgência</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Última mensagem</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Com</translation>
    </message>
</context>
<context>
    <name>chatflow::EscalationsPage</name>
    <message>
        <source>The queue could not be brought up to date.</source>
        <translation>Não foi possível atualizar a fila.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalações</translation>
    </message>
    <message>
        <source>No business is chosen</source>
        <translation>Nenhum negócio escolhido</translation>
    </message>
    <message>
        <source>Add or choose one to see who waits.</source>
        <translation>Adicione ou escolha um para ver quem espera.</translation>
    </message>
    <message>
        <source>This queue is not for everybody</source>
        <translation>Esta fila não é para todos</translation>
    </message>
    <message>
        <source>Only those who answer for this business may see it.</source>
        <translation>Só quem atende por este negócio pode vê-la.</translation>
    </message>
    <message>
        <source>Reading the queue</source>
        <translation>Lendo a fila</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>Não foi possível ler a fila</translation>
    </message>
    <message>
        <source>Nobody waits for a person</source>
        <translation>Ninguém espera por uma pessoa</translation>
    </message>
    <message>
        <source>When the AI cannot go on, or somebody asks for a person, it appears here.</source>
        <translation>Quando a IA não pode continuar, ou alguém pede uma pessoa, aparece aqui.</translation>
    </message>
    <message>
        <source>Waits since %1</source>
        <translation>Espera desde: %1</translation>
    </message>
    <message>
        <source>A person has answered</source>
        <translation>Uma pessoa já respondeu</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Por 15 minutos</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Por uma hora</translation>
    </message>
    <message>
        <source>For three hours</source>
        <translation>Por três horas</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Até amanhã de manhã</translation>
    </message>
    <message>
        <source>Back on the queue now</source>
        <translation>De volta à fila agora</translation>
    </message>
    <message>
        <source>It could not be put off.</source>
        <translation>Não foi possível adiar.</translation>
    </message>
    <message>
        <source>%1 is put off.</source>
        <translation>%1 foi adiado.</translation>
    </message>
    <message>
        <source>%1 is on the queue again.</source>
        <translation>%1 está de novo na fila.</translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation>Não foi possível desfazer.</translation>
    </message>
    <message>
        <source>&amp;Open the conversation</source>
        <translation>&amp;Abrir a conversa</translation>
    </message>
    <message>
        <source>Take o&amp;ver</source>
        <translation>Ass&amp;umir</translation>
    </message>
    <message>
        <source>&amp;Hand back to the AI</source>
        <translation>&amp;Devolver à IA</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Ler de novo</translation>
    </message>
    <message>
        <source>&amp;Put off</source>
        <translation>A&amp;diar</translation>
    </message>
    <message>
        <source>Who waits for a person</source>
        <translation>Quem espera por uma pessoa</translation>
    </message>
    <message>
        <source>Details of the escalation</source>
        <translation>Detalhes da escalação</translation>
    </message>
</context>
<context>
    <name>chatflow::EvolutionCheck</name>
    <message>
        <source>%1: Evolution server</source>
        <translation>%1: servidor Evolution</translation>
    </message>
    <message>
        <source>%1: Evolution key</source>
        <translation>%1: chave do Evolution</translation>
    </message>
    <message>
        <source>%1: WhatsApp instance</source>
        <translation>%1: instância do WhatsApp</translation>
    </message>
    <message>
        <source>%1: WhatsApp connection</source>
        <translation>%1: conexão com o WhatsApp</translation>
    </message>
    <message>
        <source>%1: events</source>
        <translation>%1: eventos</translation>
    </message>
    <message>
        <source>%1: other bots</source>
        <translation>%1: outros bots</translation>
    </message>
    <message>
        <source>%1 is reached without encryption: keys and messages cross the network in the clear. Use https://.</source>
        <translation>A conexão com %1 não é criptografada: chaves e mensagens cruzam a rede abertas. Use https://.</translation>
    </message>
    <message>
        <source>%1 answers, version %2.</source>
        <translation>%1 responde, versão %2.</translation>
    </message>
    <message>
        <source>The server&apos;s global key: it opens every instance.</source>
        <translation>A chave global do servidor: abre todas as instâncias.</translation>
    </message>
    <message>
        <source>The instance&apos;s own token.</source>
        <translation>O token próprio da instância.</translation>
    </message>
    <message>
        <source>It exists.</source>
        <translation>Existe.</translation>
    </message>
    <message>
        <source>It exists: %1</source>
        <translation>Existe: %1</translation>
    </message>
    <message>
        <source>The key does not show this instance. Check that it is the instance&apos;s own token, or the global key.</source>
        <translation>A chave não mostra esta instância. Verifique se é o token próprio da instância ou a chave global.</translation>
    </message>
    <message>
        <source>Connected to WhatsApp.</source>
        <translation>Conectada ao WhatsApp.</translation>
    </message>
    <message>
        <source>Not connected to WhatsApp (%1). Connect the telephone by its QR code.</source>
        <translation>Sem conexão com o WhatsApp (%1). Vincule o telefone pelo código QR.</translation>
    </message>
    <message>
        <source>The instance&apos;s events are on.</source>
        <translation>Os eventos da instância estão ativados.</translation>
    </message>
    <message>
        <source>The instance&apos;s own events are off: messages only come at once if the server runs with WEBSOCKET_GLOBAL_EVENTS=true. Otherwise they are read back once a minute.</source>
        <translation>Os eventos próprios da instância estão desativados: as mensagens só chegam na hora se o servidor roda com WEBSOCKET_GLOBAL_EVENTS=true. Caso contrário, são lidas uma vez por minuto.</translation>
    </message>
    <message>
        <source>The instance does not send these events: %1. Subscribe to them in Evolution.</source>
        <translation>A instância não envia estes eventos: %1. Assine-os no Evolution.</translation>
    </message>
    <message>
        <source>None: only this program answers.</source>
        <translation>Nenhum: só este programa responde.</translation>
    </message>
    <message>
        <source>A bot in Evolution is enabled too (%1): contacts would get two answers. Disable it there.</source>
        <translation>No Evolution também há um bot ativado (%1): os contatos receberiam duas respostas. Desative-o lá.</translation>
    </message>
    <message>
        <source>No key is set for this server. Set the one of the tenant, or one for the whole workspace.</source>
        <translation>Nenhuma chave está definida para este servidor. Defina a do cliente, ou uma para todo o espaço de trabalho.</translation>
    </message>
</context>
<context>
    <name>chatflow::ExitCode</name>
    <message>
        <source>done</source>
        <translation>feito</translation>
    </message>
    <message>
        <source>failed for another reason than those below</source>
        <translation>falhou por outra razão que as abaixo</translation>
    </message>
    <message>
        <source>the command line, or a value in it, makes no sense</source>
        <translation>a linha de comando, ou um valor nela, não faz sentido</translation>
    </message>
    <message>
        <source>what was named does not exist</source>
        <translation>o que foi nomeado não existe</translation>
    </message>
    <message>
        <source>the workspace cannot be opened or written</source>
        <translation>o espaço de trabalho não pode ser aberto ou gravado</translation>
    </message>
    <message>
        <source>the secret store cannot be used</source>
        <translation>o armazém de chaves não pode ser usado</translation>
    </message>
    <message>
        <source>it exists already, or was changed meanwhile</source>
        <translation>já existe, ou foi alterado nesse meio-tempo</translation>
    </message>
    <message>
        <source>Flowise or Evolution cannot be reached or refuses</source>
        <translation>o Flowise ou o Evolution não responde ou recusa</translation>
    </message>
    <message>
        <source>doctor or tenant check found something that is wrong</source>
        <translation>doctor ou tenant check encontrou algo errado</translation>
    </message>
</context>
<context>
    <name>chatflow::ExportCommand</name>
    <message>
        <source>only its owner and an administrator may export</source>
        <translation>só o dono e um administrador podem exportar</translation>
    </message>
    <message>
        <source>one of json, csv, html, pdf and txt is expected</source>
        <translation>espera-se json, csv, html, pdf ou txt</translation>
    </message>
    <message>
        <source>messages or conversations is expected, for CSV</source>
        <translation>espera-se messages ou conversations, para CSV</translation>
    </message>
    <message>
        <source>one of ai, waiting and human is expected</source>
        <translation>espera-se ai, waiting ou human</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>espera-se um número</translation>
    </message>
    <message>
        <source>it is there already; --replace writes over it</source>
        <translation>já existe; --replace o sobrescreve</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 de %2 mensagens</translation>
    </message>
    <message>
        <source>Written: %1, with %2 messages of %3 conversations.</source>
        <translation>Escrito: %1, com %2 mensagens de %3 conversas.</translation>
    </message>
    <message>
        <source>Writes a tenant&apos;s conversations into a file.</source>
        <translation>Grava as conversas de um cliente em um arquivo.</translation>
    </message>
    <message>
        <source>The file is there whole or not at all: one that failed or was stopped leaves nothing. JSON has all that is kept, with times in UTC; the other formats have the times of the tenant&apos;s time zone. In CSV nothing can run as a formula. Only you can read the file.</source>
        <translation>O arquivo fica inteiro ou não fica: se falhar ou for interrompido, não deixa nada. O JSON tem tudo o que é guardado, com horários em UTC; os outros formatos têm os horários do fuso do cliente. No CSV nada pode ser executado como fórmula. Só você pode ler o arquivo.</translation>
    </message>
    <message>
        <source>json, csv, html, pdf or txt (as the file&apos;s name ends, else json)</source>
        <translation>json, csv, html, pdf ou txt (conforme o fim do nome do arquivo; senão, json)</translation>
    </message>
    <message>
        <source>what a row of a CSV file is: messages (the default) or conversations</source>
        <translation>o que é uma linha do CSV: messages (o padrão) ou conversations</translation>
    </message>
    <message>
        <source>only this conversation</source>
        <translation>só esta conversa</translation>
    </message>
    <message>
        <source>only those with this contact</source>
        <translation>só as deste contato</translation>
    </message>
    <message>
        <source>only those held by: ai, waiting (nobody) or human</source>
        <translation>só as conduzidas por: ai, waiting (ninguém) ou human</translation>
    </message>
    <message>
        <source>only those with unread messages</source>
        <translation>só as que têm mensagens não lidas</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-01</source>
        <translation>o primeiro dia, como 2026-11-01</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>o último dia</translation>
    </message>
    <message>
        <source>write over a file that is there already</source>
        <translation>sobrescrever um arquivo que já existe</translation>
    </message>
    <message>
        <source>the tenant has no tag of that name</source>
        <translation>o cliente não tem nenhuma etiqueta com esse nome</translation>
    </message>
    <message>
        <source>only those with this tag, on the conversation or its contact</source>
        <translation>só as que têm esta etiqueta, na conversa ou no seu contato</translation>
    </message>
    <message>
        <source>with private notes, which contacts never see</source>
        <translation>com as notas privadas, que os contatos nunca veem</translation>
    </message>
</context>
<context>
    <name>chatflow::ExportDialog</name>
    <message>
        <source>Include private &amp;notes</source>
        <translation>Incluir as &amp;notas privadas</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Escolher…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>Export conversations</source>
        <translation>Exportar conversas</translation>
    </message>
    <message>
        <source>This conversation with %1</source>
        <translation>Esta conversa com %1</translation>
    </message>
    <message>
        <source>All conversations with %1</source>
        <translation>Todas as conversas com %1</translation>
    </message>
    <message>
        <source>The conversations that the list shows</source>
        <translation>As conversas que a lista mostra</translation>
    </message>
    <message>
        <source>All conversations of this business</source>
        <translation>Todas as conversas deste negócio</translation>
    </message>
    <message>
        <source>Web page (HTML), to be read</source>
        <translation>Página web (HTML), para ler</translation>
    </message>
    <message>
        <source>PDF, to be printed</source>
        <translation>PDF, para imprimir</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto simples</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabela (CSV)</translation>
    </message>
    <message>
        <source>JSON, with all that is kept of them</source>
        <translation>JSON, com tudo o que se guarda delas</translation>
    </message>
    <message>
        <source>Access pack (ZIP): everything about %1, for that person</source>
        <translation>Pacote de acesso (ZIP): tudo sobre %1, para essa pessoa</translation>
    </message>
    <message>
        <source>A message</source>
        <translation>Uma mensagem</translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation>Uma conversa</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>O &amp;quê</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>A &amp;row is</source>
        <translation>Cada &amp;linha é</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Arqu&amp;ivo</translation>
    </message>
    <message>
        <source>Only you can read it. A file of that name is replaced.</source>
        <translation>Só você pode lê-lo. Se já houver um arquivo com esse nome, ele é substituído.</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>conversas</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Fec&amp;har</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Gravado: %1</translation>
    </message>
    <message>
        <source>Written: %1, with %2 messages of %3 conversations.</source>
        <translation>Gravado: %1, com %2 mensagens de %3 conversas.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Parado. Nenhum arquivo foi gravado.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Não foi possível gravar o arquivo.</translation>
    </message>
</context>
<context>
    <name>chatflow::ExportWording</name>
    <message>
        <source>Conversations of %1</source>
        <extracomment>%1 is the name of a business</extracomment>
        <translation>Conversas de %1</translation>
    </message>
    <message>
        <source>Exported on %1</source>
        <translation>Exportado em %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>até %1</translation>
    </message>
    <message>
        <source>times of %1</source>
        <extracomment>%1 is the name of a time zone</extracomment>
        <translation>horários de %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>wrote to %1</source>
        <extracomment>%1 is the name of the business&apos;s own number</extracomment>
        <translation>escreveu para %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensagem</numerusform>
            <numerusform>%n mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Deleted message</source>
        <translation>Mensagem apagada</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensagem de voz</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Figurinha</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Cartão de contato</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reação</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Enquete</translation>
    </message>
    <message>
        <source>Message that only the telephone shows</source>
        <translation>Mensagem que só o telefone mostra</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>não enviada</translation>
    </message>
    <message>
        <source>perhaps not sent</source>
        <translation>talvez não enviada</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editada</translation>
    </message>
</context>
<context>
    <name>chatflow::FilterBar</name>
    <message>
        <source>All conversations</source>
        <translation>Todas as conversas</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <translation>Esperando uma pessoa</translation>
    </message>
    <message>
        <source>The AI answers</source>
        <translation>A IA responde</translation>
    </message>
    <message>
        <source>A person answers</source>
        <translation>Uma pessoa responde</translation>
    </message>
    <message>
        <source>You answer</source>
        <translation>Você responde</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <extracomment>What a screen reader says of the menu over the list: %1 is &quot;All conversations&quot; or another choice</extracomment>
        <translation>Mostradas: %1</translation>
    </message>
    <message numerus="yes">
        <source>Only conversations that wait for a person: %n</source>
        <translation>
            <numerusform>Só conversas que esperam uma pessoa: %n</numerusform>
            <numerusform>Só conversas que esperam uma pessoa: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only unread conversations: %n</source>
        <translation>
            <numerusform>Só conversas não lidas: %n</numerusform>
            <numerusform>Só conversas não lidas: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Última mensagem</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Em qualquer momento</translation>
    </message>
    <message numerus="yes">
        <source>In the last %n days</source>
        <translation>
            <numerusform>Desde %n dia atrás</numerusform>
            <numerusform>Nos últimos %n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Qualquer uma ou nenhuma</translation>
    </message>
    <message>
        <source>Between two days: %1 …</source>
        <translation>Entre dois dias: %1…</translation>
    </message>
    <message>
        <source>Between two days …</source>
        <translation>Entre dois dias…</translation>
    </message>
    <message>
        <source>A colleague answers</source>
        <translation>Um colega responde</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <extracomment>%1 is a colleague</extracomment>
        <translation>%1 responde</translation>
    </message>
    <message>
        <source>Choose by who answers, by tag, by what they want or by date</source>
        <translation>Escolher por quem responde, por etiqueta, pelo que querem ou por data</translation>
    </message>
</context>
<context>
    <name>chatflow::FindingList</name>
    <message>
        <source>Testing the connection</source>
        <translation>Testando a conexão</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bom</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>to be mended</source>
        <translation>a corrigir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what was looked at, %2 what was found</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>%1 (%2 ms)</source>
        <extracomment>%1 is what was found, %2 how many milliseconds that took</extracomment>
        <translation>%1 (%2 ms)</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar o relatório</translation>
    </message>
</context>
<context>
    <name>chatflow::FirstMessageStep</name>
    <message>
        <source>Waiting for a message</source>
        <translation>Esperando uma mensagem</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <extracomment>%1 is a business</extracomment>
        <translation>%1 foi adicionada</translation>
    </message>
    <message>
        <source>It has no WhatsApp number yet, so nothing comes in. Add one when you have it: edit the business, “WhatsApp”.</source>
        <translation>Ela ainda não tem número de WhatsApp, por isso nada chega. Adicione um quando o tiver: edite a empresa, “WhatsApp”.</translation>
    </message>
    <message>
        <source>It works: %1 answers</source>
        <extracomment>%1 is a business</extracomment>
        <translation>Funciona: %1 responde</translation>
    </message>
    <message>
        <source>The message came in, the chatflow answered, and the answer is on its way. From now on all conversations are in the inbox.</source>
        <translation>A mensagem chegou, o chatflow respondeu, e a resposta está a caminho. A partir de agora, todas as conversas estão na caixa de entrada.</translation>
    </message>
    <message>
        <source>Write a WhatsApp message to %1</source>
        <extracomment>%1 is a telephone number</extracomment>
        <translation>Escreva uma mensagem de WhatsApp para %1</translation>
    </message>
    <message>
        <source>Use another telephone than the one that is connected. The message and its answer appear here.</source>
        <translation>Use um telefone diferente do que está conectado. A mensagem e a resposta aparecem aqui.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a person, %2 what they wrote</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The message came in, but the AI could not answer it; it waits for a person in the inbox. %1</source>
        <translation>A mensagem chegou, mas a IA não pôde respondê-la; ela espera uma pessoa na caixa de entrada. %1</translation>
    </message>
    <message>
        <source>No engine runs in this window. Start one with “chatflow-engine run”, so that messages are received and answered.</source>
        <translation>Nenhum motor está em execução nesta janela. Inicie um com “chatflow-engine run”, para que as mensagens sejam recebidas e respondidas.</translation>
    </message>
</context>
<context>
    <name>chatflow::FlowQuestioning</name>
    <message>
        <source>%1: asking the chatflow</source>
        <translation>%1: perguntando ao chatflow</translation>
    </message>
    <message>
        <source>The variables reach it by %1; it remembers the conversation itself.</source>
        <translation>As variáveis chegam a ele por %1; ele mesmo lembra a conversa.</translation>
    </message>
    <message>
        <source>The variables reach it by %1; it does not remember the conversation itself.</source>
        <translation>As variáveis chegam a ele por %1; ele mesmo não lembra a conversa.</translation>
    </message>
    <message>
        <source>It answers, but the word that was put among the variables came back by no way. Look in Flowise whether its prompt uses them.</source>
        <translation>Ele responde, mas a palavra posta entre as variáveis não voltou por nenhum caminho. Verifique no Flowise se o prompt dele as usa.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were asked.</source>
        <translation>
            <numerusform>Foi feita %n pergunta.</numerusform>
            <numerusform>Foram feitas %n perguntas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what was found</source>
        <translation>%1: o que foi encontrado</translation>
    </message>
    <message>
        <source>Kept in the settings: flowise.channel is %1, flowise.memory is %2.</source>
        <translation>Guardado nas configurações: flowise.channel é %1, flowise.memory é %2.</translation>
    </message>
    <message>
        <source>As set.</source>
        <translation>Como definido.</translation>
    </message>
    <message>
        <source>connection test</source>
        <translation>teste de conexão</translation>
    </message>
    <message>
        <source>%1: how it answers</source>
        <translation>%1: como responde</translation>
    </message>
    <message>
        <source>It tells how many tokens it used: costs are exact.</source>
        <translation>Diz quantos tokens usou: os custos são exatos.</translation>
    </message>
    <message>
        <source>It does not tell how many tokens it used: they are counted here and marked as estimates.</source>
        <translation>Não diz quantos tokens usou: são contados aqui e marcados como estimativas.</translation>
    </message>
    <message>
        <source>The answer came piece by piece.</source>
        <translation>A resposta chegou aos poucos.</translation>
    </message>
    <message>
        <source>The answer came whole.</source>
        <translation>A resposta chegou inteira.</translation>
    </message>
</context>
<context>
    <name>chatflow::FlowiseCheck</name>
    <message>
        <source>%1: address of Flowise</source>
        <translation>%1: endereço do Flowise</translation>
    </message>
    <message>
        <source>%1: Flowise server</source>
        <translation>%1: servidor Flowise</translation>
    </message>
    <message>
        <source>%1: Flowise version</source>
        <translation>%1: versão do Flowise</translation>
    </message>
    <message>
        <source>%1: Flowise asks for a key</source>
        <translation>%1: o Flowise pede uma chave</translation>
    </message>
    <message>
        <source>%1: Flowise key</source>
        <translation>%1: chave do Flowise</translation>
    </message>
    <message>
        <source>%1: chatflow</source>
        <translation>%1: chatflow</translation>
    </message>
    <message>
        <source>%1: answers as they are written</source>
        <translation>%1: respostas enquanto são escritas</translation>
    </message>
    <message>
        <source>%1: memory of the chatflow</source>
        <translation>%1: memória do chatflow</translation>
    </message>
    <message>
        <source>%1: variables reach the chatflow</source>
        <translation>%1: as variáveis chegam ao chatflow</translation>
    </message>
    <message>
        <source>No Flowise server is set, so nothing is answered. Set flowise.url and flowise.flow_id.</source>
        <translation>Não há nenhum servidor Flowise configurado, por isso nada é respondido. Defina flowise.url e flowise.flow_id.</translation>
    </message>
    <message>
        <source>%1 is reached without encryption: keys and messages cross the network in the clear. Use https://.</source>
        <translation>A conexão com %1 não é criptografada: chaves e mensagens cruzam a rede abertas. Use https://.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 responde.</translation>
    </message>
    <message>
        <source>Version %1.</source>
        <translation>Versão %1.</translation>
    </message>
    <message>
        <source>Its chatflows are closed to who has no key.</source>
        <translation>Os chatflows dele estão fechados para quem não tem chave.</translation>
    </message>
    <message>
        <source>The server shows and lets anyone change its chatflows without a key. Set up sign-in and API keys in Flowise.</source>
        <translation>O servidor mostra os chatflows e deixa que qualquer um os altere sem chave. Configure o login e as chaves de API no Flowise.</translation>
    </message>
    <message numerus="yes">
        <source>The key is accepted; it sees %n chatflow(s).</source>
        <translation>
            <numerusform>A chave é aceita; ela vê %n chatflow.</numerusform>
            <numerusform>A chave é aceita; ela vê %n chatflows.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is accepted, but may not see the chatflows. Give it the permission chatflows:view.</source>
        <translation>A chave é aceita, mas não pode ver os chatflows. Dê a ela a permissão chatflows:view.</translation>
    </message>
    <message>
        <source>It exists.</source>
        <translation>Existe.</translation>
    </message>
    <message>
        <source>The chatflow can.</source>
        <translation>O chatflow consegue.</translation>
    </message>
    <message>
        <source>The chatflow cannot: its answers come whole, which works too.</source>
        <translation>O chatflow não consegue: as respostas dele chegam inteiras, o que também funciona.</translation>
    </message>
    <message>
        <source>As set.</source>
        <translation>Como está configurado.</translation>
    </message>
    <message>
        <source>The chatflow remembers by itself (“%1”), but flowise.memory says it does not: contacts would be remembered twice. Set flowise.memory to the_flows or ours_with_node, or take the node out.</source>
        <translation>O chatflow lembra por conta própria (“%1”), mas flowise.memory diz que não: os contatos seriam lembrados duas vezes. Ponha flowise.memory em the_flows ou em ours_with_node, ou tire o nó.</translation>
    </message>
    <message>
        <source>flowise.memory says that the chatflow remembers by itself, but it has no memory node: it would forget each message. Add one, or set flowise.memory to ours.</source>
        <translation>flowise.memory diz que o chatflow lembra por conta própria, mas ele não tem nenhum nó de memória: esqueceria cada mensagem. Adicione um, ou ponha flowise.memory em ours.</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>Por %1.</translation>
    </message>
    <message>
        <source>The chatflow silently ignores what comes by %1. In Flowise, open the chatflow&apos;s Configuration, Security, Override Configuration, enable it and the parameter; or set flowise.channel to preamble.</source>
        <translation>O chatflow ignora sem avisar o que chega por %1. No Flowise, abra no chatflow Configuration, Security, Override Configuration, ative-o junto com o parâmetro; ou ponha flowise.channel em preamble.</translation>
    </message>
    <message>
        <source>Version %1 has known security holes (%2; as of %3). Update Flowise to %4 or later.</source>
        <translation>A versão %1 tem falhas de segurança conhecidas (%2; em %3). Atualize o Flowise para a %4 ou posterior.</translation>
    </message>
    <message>
        <source>a chatflow</source>
        <translation>um chatflow</translation>
    </message>
    <message>
        <source>an agentflow</source>
        <translation>um agentflow</translation>
    </message>
    <message>
        <source>a team of agents</source>
        <translation>uma equipe de agentes</translation>
    </message>
    <message>
        <source>an assistant</source>
        <translation>um assistente</translation>
    </message>
    <message>
        <source>“%1”, %2.</source>
        <translation>“%1”, %2.</translation>
    </message>
    <message>
        <source>%1: tokens used</source>
        <translation>%1: tokens usados</translation>
    </message>
    <message>
        <source>An agentflow reports them: costs are exact.</source>
        <translation>Um agentflow os informa: os custos são exatos.</translation>
    </message>
    <message>
        <source>A chatflow does not report them: they are counted here and marked as estimates.</source>
        <translation>Um chatflow não os informa: são contados aqui e marcados como estimativas.</translation>
    </message>
    <message>
        <source>In front of the question, which every chatflow takes.</source>
        <translation>Antes da pergunta, o que todo chatflow aceita.</translation>
    </message>
    <message>
        <source>They can reach it more surely: in Flowise, open the chatflow&apos;s Configuration, Security, Override Configuration, switch it on, open “%1” there, enable “%2” and save; then test again.</source>
        <translation>Podem chegar com mais segurança: no Flowise, abra Configuration, Security, Override Configuration do chatflow, ative, abra ali “%1”, habilite “%2” e salve; depois teste de novo.</translation>
    </message>
    <message>
        <source>No key is set for this server. It is needed if the chatflow asks for one, and to list the chatflows.</source>
        <translation>Nenhuma chave está definida para este servidor. Ela é necessária se o chatflow pedir uma, e para listar os chatflows.</translation>
    </message>
</context>
<context>
    <name>chatflow::FlowiseForm</name>
    <message>
        <source>The chatflow was taken from the address.</source>
        <translation>O chatflow foi tirado do endereço.</translation>
    </message>
    <message>
        <source>The key sees no chatflows on this server. Make one in Flowise, or check the key.</source>
        <translation>A chave não vê nenhum chatflow neste servidor. Crie um no Flowise, ou verifique a chave.</translation>
    </message>
    <message numerus="yes">
        <source>%n chatflow(s) found: choose one.</source>
        <translation>
            <numerusform>%n chatflow encontrado: escolha um.</numerusform>
            <numerusform>%n chatflows encontrados: escolha um.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address of the Flowise server is missing.</source>
        <translation>Falta o endereço do servidor Flowise.</translation>
    </message>
    <message>
        <source>The chatflow in this address is cut off: copy the whole address.</source>
        <translation>O chatflow neste endereço está cortado: copie o endereço inteiro.</translation>
    </message>
    <message>
        <source>Choose the chatflow that answers.</source>
        <translation>Escolha o chatflow que responde.</translation>
    </message>
    <message>
        <source>Choose a chatflow from the list, or paste its whole ID.</source>
        <translation>Escolha um chatflow da lista, ou cole o ID inteiro.</translation>
    </message>
    <message>
        <source>&amp;Address of Flowise</source>
        <translation>&amp;Endereço do Flowise</translation>
    </message>
    <message>
        <source>As in the browser; a whole prediction address is understood too.</source>
        <translation>Como no navegador; um endereço de prediction inteiro também é entendido.</translation>
    </message>
    <message>
        <source>From Flowise, “API Keys”. It is kept in the keychain and never shown again.</source>
        <translation>Do Flowise, “API Keys”. Fica guardada no chaveiro e nunca mais é mostrada.</translation>
    </message>
    <message>
        <source>&amp;Chatflow</source>
        <translation>&amp;Chatflow</translation>
    </message>
    <message>
        <source>Longest &amp;wait for an answer</source>
        <translation>Es&amp;pera máxima por uma resposta</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>In seconds. After that the conversation is retried, then given to a person.</source>
        <translation>Em segundos. Depois disso, há nova tentativa na conversa e, então, ela é passada a uma pessoa.</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Memória</translation>
    </message>
    <message>
        <source>ChatFlow remembers; the chatflow has no memory node</source>
        <translation>O ChatFlow lembra; o chatflow não tem nó de memória</translation>
    </message>
    <message>
        <source>ChatFlow remembers; the chatflow&apos;s memory node stays empty</source>
        <translation>O ChatFlow lembra; o nó de memória do chatflow fica vazio</translation>
    </message>
    <message>
        <source>The chatflow remembers by itself</source>
        <translation>O chatflow lembra por conta própria</translation>
    </message>
    <message>
        <source>The test sets it where it can see the chatflow.</source>
        <translation>O teste define isto quando consegue ver o chatflow.</translation>
    </message>
    <message>
        <source>Variables &amp;reach the chatflow</source>
        <translation>Variáveis che&amp;gam ao chatflow</translation>
    </message>
    <message>
        <source>In front of the question; works with every chatflow</source>
        <translation>Antes da pergunta; funciona com todo chatflow</translation>
    </message>
    <message>
        <source>As prompt values</source>
        <translation>Como valores do prompt</translation>
    </message>
    <message>
        <source>As the system message</source>
        <translation>Como mensagem de sistema</translation>
    </message>
    <message>
        <source>As the start state of an agentflow</source>
        <translation>Como estado inicial de um agentflow</translation>
    </message>
    <message>
        <source>As the form of an agentflow</source>
        <translation>Como formulário de um agentflow</translation>
    </message>
    <message>
        <source>As variables ($vars)</source>
        <translation>Como variáveis ($vars)</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>De nenhuma forma</translation>
    </message>
    <message>
        <source>The chatflow and the key were taken from what you pasted.</source>
        <translation>O chatflow e a chave foram tirados do que você colou.</translation>
    </message>
    <message>
        <source>Take the answer while it is being written</source>
        <translation>Receber a resposta enquanto é escrita</translation>
    </message>
    <message>
        <source>The test also asks the chatflow, to see whether the variables arrive</source>
        <translation>O teste também pergunta ao chatflow, para ver se as variáveis chegam</translation>
    </message>
    <message>
        <source>Up to six short questions, which cost tokens. Nobody else sees them.</source>
        <translation>Até seis perguntas curtas, que custam tokens. Ninguém mais as vê.</translation>
    </message>
    <message>
        <source>The certificate of this server was trusted by hand.</source>
        <translation>O certificado deste servidor foi aceito à mão.</translation>
    </message>
    <message>
        <source>Stop trusting it</source>
        <translation>Deixar de aceitá-lo</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Aceitar este certificado…</translation>
    </message>
    <message>
        <source>Trust this certificate?</source>
        <translation>Aceitar este certificado?</translation>
    </message>
    <message>
        <source>Nobody vouches for this certificate. Compare the fingerprint with whoever runs the server, and trust it only if it is the same.</source>
        <translation>Ninguém responde por este certificado. Compare a impressão digital com quem administra o servidor, e aceite-o só se for a mesma.</translation>
    </message>
    <message>
        <source>For: %1
Issued by: %2
Valid from %3 until %4
Fingerprint (SHA-256):
%5</source>
        <translation>Para: %1
Emitido por: %2
Válido de %3 até %4
Impressão digital (SHA-256):
%5</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>&amp;Aceitá-lo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The model that the chatflow asks, for the costs. Unknown: costs are not counted.</source>
        <translation>O modelo que o chatflow consulta, para os custos. Desconhecido: os custos não são contados.</translation>
    </message>
    <message>
        <source>“%1” has no price: costs are not counted until it is given one, with “chatflow-engine prices set”.</source>
        <translation>“%1” não tem preço: os custos não são contados até receber um, com “chatflow-engine prices set”.</translation>
    </message>
    <message>
        <source>Answers are counted at the price of this model.</source>
        <translation>As respostas são contadas ao preço deste modelo.</translation>
    </message>
    <message>
        <source>&amp;Priced as model</source>
        <translation>P&amp;reço segundo o modelo</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecido</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpBar</name>
    <message>
        <source>The follow-up was not cancelled.</source>
        <translation>O acompanhamento não foi cancelado.</translation>
    </message>
    <message>
        <source>Without an answer, the contact is written to again: %1</source>
        <extracomment>%1 is a time, or a day and a time</extracomment>
        <translation>Se não responder, escreve-se de novo ao contato: %1</translation>
    </message>
    <message>
        <source>Cancel the follow-up</source>
        <translation>Cancelar o acompanhamento</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpForm</name>
    <message>
        <source>Add at least one follow-up, or switch them off.</source>
        <translation>Adicione pelo menos um acompanhamento, ou desative-os.</translation>
    </message>
    <message>
        <source>Something is missing in a follow-up.</source>
        <translation>Falta algo em um acompanhamento.</translation>
    </message>
    <message>
        <source>It has to be later than the beginning.</source>
        <translation>Tem de ser mais tarde que o começo.</translation>
    </message>
    <message>
        <source>Contacts who do not &amp;answer</source>
        <translation>&amp;Contatos que não respondem</translation>
    </message>
    <message>
        <source>Write to all of them again</source>
        <translation>Escrever de novo a todos</translation>
    </message>
    <message>
        <source>Only where the AI spoke last and nobody took over. It ends when the contact writes, wants no messages, or a person takes the conversation. A rule can start it for single contacts, too.</source>
        <translation>Só onde a IA falou por último e ninguém assumiu a conversa. Termina quando o contato escreve, não quer mensagens ou uma pessoa assume a conversa. Uma regra também pode iniciá-lo para alguns contatos.</translation>
    </message>
    <message>
        <source>&amp;Follow-ups</source>
        <translation>&amp;Acompanhamentos</translation>
    </message>
    <message>
        <source>The times count from the message that is not answered. Variables such as {contact_name} and {business_name} are filled in.</source>
        <translation>Os tempos contam a partir da mensagem que ficou sem resposta. Variáveis como {contact_name} e {business_name} são preenchidas.</translation>
    </message>
    <message>
        <source>Not &amp;before</source>
        <translation>Não a&amp;ntes de</translation>
    </message>
    <message>
        <source>On the contact&apos;s clock, where the country has one time zone; otherwise on that of the business.</source>
        <translation>No horário do contato, se o país dele tem um só fuso; senão, no do negócio.</translation>
    </message>
    <message>
        <source>Not a&amp;fter</source>
        <translation>Não &amp;depois de</translation>
    </message>
    <message>
        <source>Opening &amp;hours</source>
        <translation>&amp;Horário de funcionamento</translation>
    </message>
    <message>
        <source>Only while the business is open</source>
        <translation>Só enquanto o negócio está aberto</translation>
    </message>
    <message>
        <source>&amp;Most without an answer</source>
        <translation>&amp;Máximo sem resposta</translation>
    </message>
    <message>
        <source>Then the contact is left alone until the contact writes.</source>
        <translation>Depois o contato é deixado em paz até escrever.</translation>
    </message>
    <message>
        <source>When the p&amp;rogram was off</source>
        <translation>Se o p&amp;rograma estava desligado</translation>
    </message>
    <message>
        <source>Send it late, once</source>
        <translation>Enviar com atraso, uma vez</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Deixar de fora</translation>
    </message>
    <message>
        <source>What is more than three days late is always left out.</source>
        <translation>O que tem mais de três dias de atraso sempre fica de fora.</translation>
    </message>
    <message>
        <source>&amp;Words that end automatic messages</source>
        <translation>&amp;Palavras que encerram as mensagens automáticas</translation>
    </message>
    <message>
        <source>Besides the usual ones (STOP, BAJA, SAIR, …), with commas between. Who sends one gets no automatic message or answer again.</source>
        <translation>Além das habituais (STOP, BAJA, SAIR, …), separadas por vírgulas. Quem envia uma não recebe mais mensagens nem respostas automáticas.</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpSection</name>
    <message>
        <source>Follow-ups</source>
        <translation>Acompanhamentos</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpStepRow</name>
    <message>
        <source>It cannot be more than 90 days.</source>
        <translation>Não pode ser mais de 90 dias.</translation>
    </message>
    <message>
        <source>It has to come later than the one above it.</source>
        <translation>Tem de vir depois do anterior.</translation>
    </message>
    <message>
        <source>It says nothing yet.</source>
        <translation>Ainda não diz nada.</translation>
    </message>
    <message>
        <source>%1. After</source>
        <extracomment>before a length of time: &quot;after 4 hours&quot;</extracomment>
        <translation>%1. Depois de</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dias</translation>
    </message>
    <message>
        <source>Follow-up %1: after how long</source>
        <translation>Acompanhamento %1: depois de quanto tempo</translation>
    </message>
    <message>
        <source>Follow-up %1: unit of time</source>
        <translation>Acompanhamento %1: unidade de tempo</translation>
    </message>
    <message>
        <source>Follow-up %1: text</source>
        <translation>Acompanhamento %1: texto</translation>
    </message>
    <message>
        <source>Say {contact_name}, are you still interested?</source>
        <translation>Olá {contact_name}, ainda tem interesse?</translation>
    </message>
    <message>
        <source>Remove follow-up %1</source>
        <translation>Remover o acompanhamento %1</translation>
    </message>
    <message>
        <source>Remove this follow-up</source>
        <translation>Remover este acompanhamento</translation>
    </message>
    <message>
        <source>The braces in it do not fit together.</source>
        <translation>As chaves não combinam.</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpSteps</name>
    <message>
        <source>Add a follow-up</source>
        <translation>Adicionar um acompanhamento</translation>
    </message>
    <message>
        <source>There is none yet: a first one after some hours, say, and a last one the next day.</source>
        <translation>Ainda não há nenhum: por exemplo, um depois de algumas horas e um último no dia seguinte.</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpsCommands</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>QUANDO</translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation>CONTATO</translation>
    </message>
    <message>
        <source>CONVERSATION</source>
        <translation>CONVERSA</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>PASSO</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>MOTIVO</translation>
    </message>
    <message>
        <source>There are no follow-ups.</source>
        <translation>Não há acompanhamentos.</translation>
    </message>
    <message>
        <source>Cancelled: it is not sent.</source>
        <translation>Cancelado: não é enviado.</translation>
    </message>
    <message>
        <source>only those who answer its conversations may cancel</source>
        <translation>só quem responde às conversas dele pode cancelar</translation>
    </message>
    <message>
        <source>the number of a follow-up is expected, as &quot;follow-ups list&quot; has it</source>
        <translation>espera-se o número de um acompanhamento, como o dá &quot;follow-ups list&quot;</translation>
    </message>
    <message>
        <source>Lists the contacts who are written to again.</source>
        <translation>Mostra os contatos a quem se escreve de novo.</translation>
    </message>
    <message>
        <source>The next one first. Times are those of the tenant&apos;s time zone; in JSON they are in UTC.</source>
        <translation>O próximo primeiro. As horas são as do fuso do negócio; em JSON estão em UTC.</translation>
    </message>
    <message>
        <source>also what was sent or not, with the reason, the newest first</source>
        <translation>também o que foi enviado ou não, com o motivo, o mais novo primeiro</translation>
    </message>
    <message>
        <source>how many at most (50)</source>
        <translation>quantos no máximo (50)</translation>
    </message>
    <message>
        <source>Lets a contact alone who was to be written to again.</source>
        <translation>Deixa em paz um contato a quem se ia escrever de novo.</translation>
    </message>
    <message>
        <source>Until the contact writes, no other follow-up takes its place.</source>
        <translation>Até o contato escrever, nenhum outro acompanhamento ocupa o lugar dele.</translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenDialog</name>
    <message>
        <source>Write what a contact would ask.</source>
        <translation>Escreva o que um contato perguntaria.</translation>
    </message>
    <message>
        <source>This is less than the least.</source>
        <translation>É menos que o mínimo.</translation>
    </message>
    <message>
        <source>Golden question</source>
        <translation>Pergunta de ouro</translation>
    </message>
    <message>
        <source>New golden question</source>
        <translation>Nova pergunta de ouro</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Pergunta</translation>
    </message>
    <message>
        <source>The answer &amp;says</source>
        <translation>A resposta &amp;diz</translation>
    </message>
    <message>
        <source>Each on a line of its own; all of them.</source>
        <translation>Cada texto em sua linha; todos.</translation>
    </message>
    <message>
        <source>It does &amp;not say</source>
        <translation>&amp;Não diz</translation>
    </message>
    <message>
        <source>Each on a line of its own; none of them.</source>
        <translation>Cada texto em sua linha; nenhum.</translation>
    </message>
    <message>
        <source>&amp;Language of the answer</source>
        <translation>&amp;Idioma da resposta</translation>
    </message>
    <message>
        <source>At l&amp;east this long</source>
        <translation>Comprimento &amp;mínimo</translation>
    </message>
    <message>
        <source>At &amp;most this long</source>
        <translation>Comprimento má&amp;ximo</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Qualquer um</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espanhol</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Português</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglês</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Qualquer comprimento</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> caracteres</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenModel</name>
    <message>
        <source>says “%1”</source>
        <translation>diz “%1”</translation>
    </message>
    <message>
        <source>does not say “%1”</source>
        <translation>não diz “%1”</translation>
    </message>
    <message>
        <source>in Spanish</source>
        <translation>em espanhol</translation>
    </message>
    <message>
        <source>in Portuguese</source>
        <translation>em português</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>em inglês</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>ao menos %n caractere</numerusform>
            <numerusform>ao menos %n caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>no máximo %n caractere</numerusform>
            <numerusform>no máximo %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Sem resposta: %1</translation>
    </message>
    <message>
        <source>The answer %1</source>
        <extracomment>%1 is &quot;does not say “open”&quot;</extracomment>
        <translation>A resposta %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Como esperado</translation>
    </message>
    <message>
        <source>Asked for the first time</source>
        <translation>Perguntada pela primeira vez</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Pior</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Melhor</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Outra resposta</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>A mesma resposta</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última resposta</translation>
    </message>
    <message>
        <source>Since the run before</source>
        <translation>Desde a vez anterior</translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenSection</name>
    <message>
        <source>Golden questions</source>
        <translation>Perguntas de ouro</translation>
    </message>
    <message>
        <source>Stopped: not all questions were asked.</source>
        <translation>Interrompido: nem todas as perguntas foram feitas.</translation>
    </message>
    <message>
        <source>The questions were not asked.</source>
        <translation>As perguntas não foram feitas.</translation>
    </message>
    <message>
        <source>The question was not saved.</source>
        <translation>A pergunta não foi salva.</translation>
    </message>
    <message>
        <source>The question was not removed.</source>
        <translation>A pergunta não foi removida.</translation>
    </message>
    <message>
        <source>The order was not saved.</source>
        <translation>A ordem não foi salva.</translation>
    </message>
    <message>
        <source>The golden questions could not be read</source>
        <translation>Não foi possível ler as perguntas de ouro</translation>
    </message>
    <message>
        <source>Reading the golden questions</source>
        <translation>Lendo as perguntas de ouro</translation>
    </message>
    <message>
        <source>No golden questions yet</source>
        <translation>Ainda não há perguntas de ouro</translation>
    </message>
    <message>
        <source>Questions that contacts often ask, with what a good answer says. Ask them all after a change, and see at once whether something got worse.</source>
        <translation>Perguntas que os contatos fazem com frequência, com o que uma boa resposta diz. Faça todas depois de uma mudança e veja na hora se algo piorou.</translation>
    </message>
    <message>
        <source>Add the first one</source>
        <translation>Adicionar a primeira</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 de %2 respostas</translation>
    </message>
    <message>
        <source>%1 of %2 as expected · %3 tokens · %4 s · %5</source>
        <translation>%1 de %2 como esperado · %3 tokens · %4 s · %5</translation>
    </message>
    <message>
        <source>with changes that were not saved</source>
        <translation>com mudanças não salvas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Ask all</source>
        <translation>Perguntar todas</translation>
    </message>
    <message>
        <source>They are asked with the settings as they stand here, saved or not. That costs what any answer costs, but it is not on the bill.</source>
        <translation>São feitas com as configurações como estão aqui, salvas ou não. Custa o que qualquer resposta custa, mas não vai na fatura.</translation>
    </message>
    <message>
        <source>Answer of the run before</source>
        <translation>Resposta da vez anterior</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última resposta</translation>
    </message>
    <message>
        <source>Questions that were asked</source>
        <translation>Perguntas feitas</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Adicionar…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>the same answers</source>
        <translation>as mesmas respostas</translation>
    </message>
    <message numerus="yes">
        <source>%n other answer(s)</source>
        <translation>
            <numerusform>%n resposta diferente</numerusform>
            <numerusform>%n respostas diferentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worse</source>
        <translation>
            <numerusform>%n pior</numerusform>
            <numerusform>%n piores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n better</source>
        <translation>
            <numerusform>%n melhor</numerusform>
            <numerusform>%n melhores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s before, %2 s now</source>
        <extracomment>%1 and %2 are numbers of seconds</extracomment>
        <translation>antes %1 s, agora %2 s</translation>
    </message>
    <message>
        <source>%1 before, %2 now</source>
        <extracomment>%1 and %2 are amounts of money</extracomment>
        <translation>antes %1, agora %2</translation>
    </message>
    <message>
        <source>Since the run before: %1</source>
        <extracomment>%1 is &quot;2 other answers · 1 worse · 1.4 s before, 0.9 s now&quot;</extracomment>
        <translation>Desde a vez anterior: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenVerdict</name>
    <message>
        <source>Spanish</source>
        <translation>espanhol</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>português</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglês</translation>
    </message>
    <message>
        <source>says “%1”</source>
        <translation>diz “%1”</translation>
    </message>
    <message>
        <source>does not say “%1”</source>
        <translation>não diz “%1”</translation>
    </message>
    <message>
        <source>is in %1</source>
        <extracomment>%1 is a language</extracomment>
        <translation>está em %1</translation>
    </message>
    <message>
        <source>is in a language that cannot be told, not in %1</source>
        <extracomment>%1 is a language</extracomment>
        <translation>está em um idioma que não se reconhece, não em %1</translation>
    </message>
    <message>
        <source>is in %1, not in %2</source>
        <extracomment>Both are languages</extracomment>
        <translation>está em %1, não em %2</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) long</source>
        <translation>
            <numerusform>tem %n caractere</numerusform>
            <numerusform>tem %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, shorter than %2</source>
        <translation>%1, menos de %2</translation>
    </message>
    <message>
        <source>%1, longer than %2</source>
        <translation>%1, mais de %2</translation>
    </message>
</context>
<context>
    <name>chatflow::GuardsForm</name>
    <message>
        <source>Paste the whole ID of a chatflow, or leave it empty.</source>
        <translation>Cole o ID completo de um chatflow, ou deixe vazio.</translation>
    </message>
    <message>
        <source>It is too long for a WhatsApp message: at most %L1 characters.</source>
        <translation>É longo demais para uma mensagem do WhatsApp: no máximo %L1 caracteres.</translation>
    </message>
    <message>
        <source>What the AI &amp;talks about</source>
        <translation>Sobre o que a IA &amp;fala</translation>
    </message>
    <message>
        <source>“Our products, orders and opening hours.” It declines everything else. Empty: anything.</source>
        <translation>“Nossos produtos, pedidos e horário.” O resto ela recusa. Vazio: qualquer assunto.</translation>
    </message>
    <message>
        <source>&amp;Words that tell it is an AI</source>
        <translation>&amp;Palavras que dizem que é uma IA</translation>
    </message>
    <message>
        <source>They begin its first answer to a contact in a day; the law asks for it in some countries.</source>
        <translation>Vêm no começo da primeira resposta do dia a cada contato; em alguns países a lei exige.</translation>
    </message>
    <message>
        <source>C&amp;hatflow when the first one fails</source>
        <translation>&amp;Chatflow quando o primeiro falha</translation>
    </message>
    <message>
        <source>The ID of another chatflow on the same server, asked once before a person is called.</source>
        <translation>O ID de outro chatflow do mesmo servidor; ele é perguntado uma vez antes de chamar uma pessoa.</translation>
    </message>
    <message>
        <source>&amp;Message when nobody can answer</source>
        <translation>&amp;Mensagem quando ninguém pode responder</translation>
    </message>
    <message>
        <source>The contact hears this when every attempt has failed and a person is called. Variables like {contact_name} are filled in.</source>
        <translation>O contato recebe isto quando todas as tentativas falharam e uma pessoa é chamada. Variáveis como {contact_name} são preenchidas.</translation>
    </message>
    <message>
        <source>Most a&amp;nswers to a contact in ten minutes</source>
        <translation>Máximo de &amp;respostas a um contato em dez minutos</translation>
    </message>
    <message>
        <source>More than this is another bot: the AI stops and a person looks.</source>
        <translation>Mais do que isso é outro bot: a IA para e uma pessoa olha.</translation>
    </message>
    <message>
        <source>Most messages a m&amp;inute of a number</source>
        <translation>Máximo de mensagens por m&amp;inuto de um número</translation>
    </message>
    <message>
        <source>WhatsApp blocks numbers that write faster than people. Yours never wait.</source>
        <translation>O WhatsApp bloqueia números que escrevem mais rápido que as pessoas. As mensagens da sua equipe nunca esperam.</translation>
    </message>
    <message>
        <source>&amp;Question how it was</source>
        <translation>Pe&amp;rgunta de como foi</translation>
    </message>
    <message>
        <source>Ask for a number from 1 to 5 when a person has done with a conversation</source>
        <translation>Pedir um número de 1 a 5 quando uma pessoa conclui uma conversa</translation>
    </message>
    <message>
        <source>Words of the qu&amp;estion</source>
        <translation>Palavras da p&amp;ergunta</translation>
    </message>
    <message>
        <source>Empty: the usual ones, in the contact&apos;s language.</source>
        <translation>Vazio: as de costume, no idioma do contato.</translation>
    </message>
    <message>
        <source>Time to an&amp;swer it</source>
        <translation>Tempo para re&amp;sponder</translation>
    </message>
    <message>
        <source>A number that comes later is an ordinary message.</source>
        <translation>Um número que chega depois é uma mensagem comum.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sem limite</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
</context>
<context>
    <name>chatflow::GuardsSection</name>
    <message>
        <source>Bounds and survey</source>
        <translation>Segurança e pesquisa</translation>
    </message>
</context>
<context>
    <name>chatflow::Help</name>
    <message>
        <source>[OPTION...]</source>
        <translation>[OPÇÃO...]</translation>
    </message>
    <message>
        <source>ended by signal N before it was done</source>
        <translation>encerrado pelo sinal N antes de acabar</translation>
    </message>
    <message>
        <source>Usage: chatflow-engine COMMAND [OPTION...] [ARGUMENT...]</source>
        <translation>Uso: chatflow-engine COMANDO [OPÇÃO...] [ARGUMENTO...]</translation>
    </message>
    <message>
        <source>Answers WhatsApp conversations that arrive through Evolution API with Flowise flows, without a screen, and manages the workspace that it shares with chatflow-console.</source>
        <translation>Responde com chatflows do Flowise às conversas do WhatsApp que chegam pela Evolution API, sem tela, e administra o espaço de trabalho que compartilha com o chatflow-console.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Comandos:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Opções de todos os comandos:</translation>
    </message>
    <message>
        <source>A first bot:</source>
        <translation>Um primeiro bot:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Códigos de saída:</translation>
    </message>
    <message>
        <source>Keys and pass phrases are read from standard input or from a file, never from the command line, where other users of the computer could see them.</source>
        <translation>As chaves e as frases-senha são lidas da entrada padrão ou de um arquivo, nunca da linha de comando, onde outros usuários do computador poderiam vê-las.</translation>
    </message>
    <message>
        <source>“chatflow-engine COMMAND --help” tells more about a command; “man chatflow-engine” tells all.</source>
        <translation>“chatflow-engine COMANDO --help” explica um comando; “man chatflow-engine” explica tudo.</translation>
    </message>
    <message>
        <source>Usage: chatflow-engine %1 COMMAND [OPTION...] [ARGUMENT...]</source>
        <translation>Uso: chatflow-engine %1 COMANDO [OPÇÃO...] [ARGUMENTO...]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opções:</translation>
    </message>
    <message>
        <source>Options for tests and special cases:</source>
        <translation>Opções para testes e casos especiais:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Exemplos:</translation>
    </message>
    <message>
        <source>the workspace: a file, or postgresql://USER@HOST/DATABASE for a team (without a password). Otherwise CHATFLOW_WORKSPACE, otherwise the file that chatflow-console uses</source>
        <translation>o espaço de trabalho: um arquivo, ou postgresql://USER@HOST/DATABASE para uma equipe (sem senha). Senão, CHATFLOW_WORKSPACE; senão, o arquivo que o chatflow-console usa</translation>
    </message>
    <message>
        <source>where the PostgreSQL password stands; otherwise CHATFLOW_DATABASE_PASSWORD_FILE, otherwise PGPASSWORD or ~/.pgpass</source>
        <translation>onde está a senha do PostgreSQL; senão, CHATFLOW_DATABASE_PASSWORD_FILE; senão, PGPASSWORD ou ~/.pgpass</translation>
    </message>
    <message>
        <source>the vault of keys for a computer without a keychain; otherwise a file beside the workspace</source>
        <translation>o cofre de chaves para um computador sem chaveiro; senão, um arquivo ao lado do espaço de trabalho</translation>
    </message>
    <message>
        <source>where the vault&apos;s pass phrase stands, readable by its owner only; otherwise CHATFLOW_PASSPHRASE_FILE, CHATFLOW_PASSPHRASE_FD or systemd&apos;s credential chatflow-passphrase; otherwise only the keychain is used</source>
        <translation>onde está a frase-senha do cofre, legível só pelo dono; senão, CHATFLOW_PASSPHRASE_FILE, CHATFLOW_PASSPHRASE_FD ou a credencial chatflow-passphrase do systemd; senão, só o chaveiro é usado</translation>
    </message>
    <message>
        <source>results as JSON, one object a line, and errors too (on standard error)</source>
        <translation>resultados em JSON, um objeto por linha, e os erros também (na saída de erro)</translation>
    </message>
    <message>
        <source>what is logged on standard error: debug, info, warning or error. Keys, numbers and message texts never are</source>
        <translation>o que se registra na saída de erro: debug, info, warning ou error. Nunca chaves, números nem textos de mensagens</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>esta ajuda</translation>
    </message>
    <message>
        <source>the program&apos;s version</source>
        <translation>a versão do programa</translation>
    </message>
    <message>
        <source>what the program speaks: en, es or pt; otherwise the system&apos;s language</source>
        <translation>em que idioma o programa fala: en, es ou pt; senão, no do sistema</translation>
    </message>
</context>
<context>
    <name>chatflow::HistoryDialog</name>
    <message>
        <source>E&amp;verything the server has</source>
        <translation>&amp;Tudo o que o servidor tem</translation>
    </message>
    <message>
        <source>The numbers of the business could not be read.</source>
        <translation>Não foi possível ler os números do negócio.</translation>
    </message>
    <message>
        <source>This business has no WhatsApp number yet.</source>
        <translation>Este negócio ainda não tem um número de WhatsApp.</translation>
    </message>
    <message>
        <source>Read messages back from WhatsApp</source>
        <translation>Reler mensagens do WhatsApp</translation>
    </message>
    <message>
        <source>The server keeps messages from before this program came. What is read back is for people: the AI neither answers it nor is told of it, and it counts nowhere. People who were erased here come back if the server still has their messages.</source>
        <translation>O servidor guarda mensagens anteriores a este programa. O que é relido é para as pessoas: a IA não responde nem fica sabendo, e não conta em lugar nenhum. As pessoas apagadas aqui voltam se o servidor ainda tiver as mensagens delas.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>&amp;Number of the business</source>
        <translation>Númer&amp;o do negócio</translation>
    </message>
    <message>
        <source>&amp;Conversations</source>
        <translation>Con&amp;versas</translation>
    </message>
    <message>
        <source>&amp;Written since</source>
        <translation>&amp;Escritas desde</translation>
    </message>
    <message>
        <source>All of this number</source>
        <translation>Todas deste número</translation>
    </message>
    <message>
        <source>Only with %1</source>
        <translation>Só com %1</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Fec&amp;har</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Ler</translation>
    </message>
    <message numerus="yes">
        <source>A reading was stopped after %n message(s). It goes on from there.</source>
        <translation>
            <numerusform>Uma leitura foi interrompida depois de %n mensagem. Continua dali.</numerusform>
            <numerusform>Uma leitura foi interrompida depois de %n mensagens. Continua dali.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last read on %1.</source>
        <translation>Lido pela última vez em %1.</translation>
    </message>
    <message>
        <source>The server has no such messages. It may be set not to keep any.</source>
        <translation>O servidor não tem essas mensagens. Talvez esteja configurado para não guardar nenhuma.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were read.</source>
        <translation>
            <numerusform>Foi lida %n mensagem.</numerusform>
            <numerusform>Foram lidas %n mensagens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were added.</source>
        <translation>
            <numerusform>Foi adicionada %n.</numerusform>
            <numerusform>Foram adicionadas %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n já estava lá.</numerusform>
            <numerusform>%n já estavam lá.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out: of groups, of statuses, or nothing a person wrote.</source>
        <translation>
            <numerusform>%n ficou de fora: de um grupo, de um status ou nada que uma pessoa tenha escrito.</numerusform>
            <numerusform>%n ficaram de fora: de grupos, de status ou nada que uma pessoa tenha escrito.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood.</source>
        <translation>
            <numerusform>%n não pôde ser compreendida.</numerusform>
            <numerusform>%n não puderam ser compreendidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest ones come by themselves while the engine runs.</source>
        <translation>As mais novas chegam sozinhas enquanto o motor funciona.</translation>
    </message>
    <message>
        <source>The messages could not be read back. What was read until then stays.</source>
        <translation>Não foi possível reler as mensagens. O que foi lido até então fica.</translation>
    </message>
</context>
<context>
    <name>chatflow::HistoryModel</name>
    <message>
        <source>Version %1 · %2</source>
        <extracomment>%1 is a number, %2 who and when</extracomment>
        <translation>Versão %1 · %2</translation>
    </message>
</context>
<context>
    <name>chatflow::HistorySection</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Não foi possível ler o histórico.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The first version: there is nothing before it.</source>
        <translation>A primeira versão: não há nada antes.</translation>
    </message>
    <message>
        <source>Choose two versions to compare them.</source>
        <translation>Escolha duas versões para compará-las.</translation>
    </message>
    <message>
        <source>The versions could not be compared.</source>
        <translation>Não foi possível comparar as versões.</translation>
    </message>
    <message>
        <source>What version %1 has different from version %2</source>
        <translation>O que a versão %1 tem de diferente da versão %2</translation>
    </message>
    <message>
        <source>Version %1, the settings of now. What it changed:</source>
        <translation>Versão %1, as configurações de agora. O que ela alterou:</translation>
    </message>
    <message>
        <source>Version %1. What it changed:</source>
        <translation>Versão %1. O que ela alterou:</translation>
    </message>
    <message>
        <source>Save or discard your changes first.</source>
        <translation>Primeiro salve ou descarte as suas alterações.</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>Voltar à versão %1</translation>
    </message>
    <message>
        <source>All settings become those of version %1 again. Nothing is lost: those of now stay in the history.</source>
        <translation>Todas as configurações voltam a ser as da versão %1. Nada se perde: as de agora ficam no histórico.</translation>
    </message>
    <message>
        <source>&amp;Restore them</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The version was not restored.</source>
        <translation>A versão não foi restaurada.</translation>
    </message>
    <message>
        <source>Versions of the settings</source>
        <translation>Versões das configurações</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>O que é diferente</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
</context>
<context>
    <name>chatflow::HolidayList</name>
    <message>
        <source>Add a holiday</source>
        <translation>Adicionar um feriado</translation>
    </message>
    <message>
        <source>Days on which you are closed or have other hours: the AI tells people in time.</source>
        <translation>Dias em que fecha ou tem outro horário: a IA avisa a tempo.</translation>
    </message>
</context>
<context>
    <name>chatflow::HolidayRow</name>
    <message>
        <source>Another holiday is on this day already.</source>
        <translation>Já há outro feriado neste dia.</translation>
    </message>
    <message>
        <source>Remove the holiday %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Remover o feriado %1</translation>
    </message>
    <message>
        <source>Add hours on %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Adicionar um horário em %1</translation>
    </message>
    <message>
        <source>Day of the holiday</source>
        <translation>Dia do feriado</translation>
    </message>
    <message>
        <source>Name of the holiday</source>
        <translation>Nome do feriado</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Como se chama</translation>
    </message>
    <message>
        <source>Hours of the holiday</source>
        <translation>Horário do feriado</translation>
    </message>
    <message>
        <source>Closed all day</source>
        <translation>Fechado o dia todo</translation>
    </message>
    <message>
        <source>Own hours</source>
        <translation>Horário próprio</translation>
    </message>
    <message>
        <source>Remove this holiday</source>
        <translation>Remover este feriado</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Adicionar um horário</translation>
    </message>
</context>
<context>
    <name>chatflow::HoursGrid</name>
    <message>
        <source>All other days</source>
        <translation>Todos os outros dias</translation>
    </message>
    <message>
        <source>The working days</source>
        <translation>Os dias úteis</translation>
    </message>
    <message>
        <source>Add hours to %1</source>
        <extracomment>Said by a screen reader: %1 is a day</extracomment>
        <translation>Adicionar um horário: %1</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Adicionar um horário</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Copiar para</translation>
    </message>
    <message>
        <source>Copy the hours of %1 to other days</source>
        <extracomment>Said by a screen reader: %1 is a day</extracomment>
        <translation>Copiar o horário de %1 para outros dias</translation>
    </message>
</context>
<context>
    <name>chatflow::HoursSection</name>
    <message>
        <source>Opening hours</source>
        <translation>Horário de atendimento</translation>
    </message>
    <message>
        <source>There is no such time zone. Type the name of a large city nearby and choose from the list.</source>
        <translation>Esse fuso horário não existe. Digite o nome de uma cidade grande próxima e escolha na lista.</translation>
    </message>
    <message>
        <source>No opening hours yet: the AI does not say when you are open.</source>
        <translation>Ainda não há horário: a IA não diz quando você abre.</translation>
    </message>
    <message>
        <source>It is %1 there: open, day and night.</source>
        <translation>Lá são %1: aberto, dia e noite.</translation>
    </message>
    <message>
        <source>It is %1 there: closed.</source>
        <translation>Lá são %1: fechado.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It is %1 there: open until %2.</source>
        <extracomment>%1 is the time at the business, %2 a moment</extracomment>
        <translation>Lá são %1: aberto até: %2.</translation>
    </message>
    <message>
        <source>It is %1 there: closed until %2.</source>
        <translation>Lá são %1: fechado até: %2.</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>A semana</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feriados</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>For opening hours and for what “today” is.</source>
        <translation>Para o horário de atendimento e para saber o que é “hoje”.</translation>
    </message>
</context>
<context>
    <name>chatflow::HttpClient</name>
    <message>
        <source>the server shows another key than the agreed one</source>
        <translation>o servidor mostra uma chave diferente da combinada</translation>
    </message>
</context>
<context>
    <name>chatflow::ImportDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Escolher…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import a chat from WhatsApp</source>
        <translation>Importar uma conversa do WhatsApp</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Dates in the file</source>
        <translation>&amp;Datas do arquivo</translation>
    </message>
    <message>
        <source>They can be read in two ways, and the file does not say how.</source>
        <translation>Podem ser lidas de duas maneiras, e o arquivo não diz qual.</translation>
    </message>
    <message>
        <source>The &amp;business is</source>
        <translation>O &amp;negócio é</translation>
    </message>
    <message>
        <source>The contact&apos;s nu&amp;mber</source>
        <translation>Número do &amp;contato</translation>
    </message>
    <message>
        <source>With the country&apos;s code, like +54 9 11 5555 0142.</source>
        <translation>Com o código do país, como +55 11 95555 0142.</translation>
    </message>
    <message>
        <source>&amp;Number of the business</source>
        <translation>Númer&amp;o do negócio</translation>
    </message>
    <message>
        <source>The numbers of the business could not be read.</source>
        <translation>Não foi possível ler os números do negócio.</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>dia, mês, ano</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>mês, dia, ano</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>ano, mês, dia</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Não foi possível ler o arquivo.</translation>
    </message>
    <message>
        <source>More than two people write in this chat: groups cannot be imported.</source>
        <translation>Mais de duas pessoas escrevem nesta conversa: grupos não podem ser importados.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensagem</numerusform>
            <numerusform>%n mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3.</source>
        <extracomment>%1 is &quot;12 messages&quot;, %2 and %3 are days</extracomment>
        <translation>%1, de %2 a %3.</translation>
    </message>
    <message numerus="yes">
        <source>This business keeps messages for %n day(s): older ones are removed again.</source>
        <translation>
            <numerusform>Este negócio guarda as mensagens por %n dia: as mais antigas são removidas de novo.</numerusform>
            <numerusform>Este negócio guarda as mensagens por %n dias: as mais antigas são removidas de novo.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Fec&amp;har</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were added.</source>
        <translation>
            <numerusform>Foi adicionada %n mensagem.</numerusform>
            <numerusform>Foram adicionadas %n mensagens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n já estava lá.</numerusform>
            <numerusform>%n já estavam lá.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was imported until then stays; importing the file again goes on with it.</source>
        <translation>Parado. O que foi importado até aí fica; importar o arquivo de novo continua.</translation>
    </message>
    <message>
        <source>This is no telephone number with its country&apos;s code.</source>
        <translation>Este não é um número de telefone com o código do país.</translation>
    </message>
    <message>
        <source>The chat could not be imported.</source>
        <translation>Não foi possível importar a conversa.</translation>
    </message>
    <message>
        <source>On the telephone, open the chat and choose More, Export chat. Here, choose the text or ZIP file that comes of it. What is imported is for people: the AI neither answers it nor is told of it, and it counts nowhere.</source>
        <translation>No telefone, abra a conversa e escolha Mais, Exportar conversa. Aqui, escolha o arquivo de texto ou ZIP que resulta. O que é importado é para as pessoas: a IA não responde nem fica sabendo, e não conta em lugar nenhum.</translation>
    </message>
    <message>
        <source>Exported chats (*.txt *.zip)</source>
        <translation>Conversas exportadas (*.txt *.zip)</translation>
    </message>
    <message>
        <source>This is no chat that WhatsApp exported. It should be a text file with a date before each message, or a ZIP file with one in it.</source>
        <translation>Não é uma conversa exportada do WhatsApp. Deveria ser um arquivo de texto com uma data antes de cada mensagem, ou um arquivo ZIP que o contenha.</translation>
    </message>
    <message numerus="yes">
        <source>With %n file(s).</source>
        <translation>
            <numerusform>Com %n arquivo.</numerusform>
            <numerusform>Com %n arquivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were kept.</source>
        <translation>
            <numerusform>Foi guardado %n arquivo.</numerusform>
            <numerusform>Foram guardados %n arquivos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::InboxPage</name>
    <message>
        <source>More of the conversation could not be read.</source>
        <translation>Não foi possível ler o restante da conversa.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>The conversation could not be read</source>
        <translation>Não foi possível ler a conversa</translation>
    </message>
    <message>
        <source>Nothing has been written yet</source>
        <translation>Ainda não há nada escrito</translation>
    </message>
    <message>
        <source>What you send starts the conversation.</source>
        <translation>O que você enviar inicia a conversa.</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>Nenhuma conversa está aberta</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Escolha uma da lista.</translation>
    </message>
    <message>
        <source>Storing the message …</source>
        <translation>Gravando a mensagem…</translation>
    </message>
    <message>
        <source>When you send, you take the conversation over: the AI stops answering here.</source>
        <translation>Ao enviar, você assume a conversa: a IA para de responder aqui.</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line.</source>
        <translation>Enter envia, Shift+Enter começa uma nova linha.</translation>
    </message>
    <message>
        <source>The last message was not sent.</source>
        <translation>A última mensagem não foi enviada.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar novamente</translation>
    </message>
    <message>
        <source>It is not known whether the last message was sent. Look at the telephone before you write it again.</source>
        <translation>Não se sabe se a última mensagem foi enviada. Veja no telefone antes de escrevê-la de novo.</translation>
    </message>
    <message>
        <source>The conversation could not be taken over.</source>
        <translation>Não foi possível assumir a conversa.</translation>
    </message>
    <message>
        <source>The conversation could not be handed back.</source>
        <translation>Não foi possível devolver a conversa.</translation>
    </message>
    <message>
        <source>The message could not be sent again.</source>
        <translation>Não foi possível enviar a mensagem novamente.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Assumir a conversa</translation>
    </message>
    <message>
        <source>Answer yourself; the AI stops in this conversation (%1)</source>
        <translation>Responda você; a IA para nesta conversa (%1)</translation>
    </message>
    <message>
        <source>Hand back to the AI</source>
        <translation>Devolver à IA</translation>
    </message>
    <message>
        <source>Let the AI answer again (%1)</source>
        <translation>Deixar a IA responder novamente (%1)</translation>
    </message>
    <message>
        <source>Send the failed message again</source>
        <translation>Enviar novamente a mensagem que falhou</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copiar a mensagem</translation>
    </message>
    <message>
        <source>Go to the conversations</source>
        <translation>Ir para as conversas</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>Ir para as mensagens</translation>
    </message>
    <message>
        <source>Go to your answer</source>
        <translation>Ir para a sua resposta</translation>
    </message>
    <message>
        <source>Conversations and messages</source>
        <translation>Conversas e mensagens</translation>
    </message>
    <message>
        <source>You took over the conversation with %1.</source>
        <extracomment>%1 is a contact</extracomment>
        <translation>Você assumiu a conversa com %1.</translation>
    </message>
    <message>
        <source>The AI answers %1 again.</source>
        <translation>A IA responde a %1 novamente.</translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation>Não foi possível desfazer.</translation>
    </message>
    <message>
        <source>Search contacts and messages</source>
        <translation>Pesquisar contatos e mensagens</translation>
    </message>
    <message>
        <source>You may read the conversations of this business but not answer in them. An administrator can allow it.</source>
        <translation>Você pode ler as conversas desta empresa, mas não responder nelas. Um administrador pode permitir isso.</translation>
    </message>
    <message>
        <source>The settings of this answer could not be found.</source>
        <translation>Não foi possível encontrar as configurações desta resposta.</translation>
    </message>
    <message>
        <source>It is not known with which settings this answer was given.</source>
        <translation>Não se sabe com quais configurações esta resposta foi dada.</translation>
    </message>
    <message>
        <source>Write a private note</source>
        <translation>Escrever uma nota privada</translation>
    </message>
    <message>
        <source>Quote the message</source>
        <translation>Citar a mensagem</translation>
    </message>
    <message>
        <source>Why this answer</source>
        <translation>Por que esta resposta</translation>
    </message>
    <message>
        <source>What the AI is told…</source>
        <translation>O que é dito à IA…</translation>
    </message>
    <message>
        <source>Show the contact</source>
        <translation>Mostrar o contato</translation>
    </message>
    <message>
        <source>What is known of the contact (%1)</source>
        <translation>O que se sabe do contato (%1)</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Anexar arquivos…</translation>
    </message>
    <message>
        <source>Go to the hit before</source>
        <translation>Ir ao resultado anterior</translation>
    </message>
    <message>
        <source>Go to the hit after</source>
        <translation>Ir ao resultado seguinte</translation>
    </message>
    <message>
        <source>What was found in this conversation could not be read.</source>
        <translation>Não foi possível ler o que foi encontrado nesta conversa.</translation>
    </message>
    <message>
        <source>What happened with the contact…</source>
        <translation>O que aconteceu com o contato…</translation>
    </message>
    <message>
        <source>What happened with the contact (%1)</source>
        <translation>O que aconteceu com o contato (%1)</translation>
    </message>
    <message>
        <source>Keep the tags in order…</source>
        <translation>Organizar as etiquetas…</translation>
    </message>
    <message>
        <source>Next conversation that waits for a person</source>
        <translation>Próxima conversa que espera uma pessoa</translation>
    </message>
    <message>
        <source>From the list to your answer</source>
        <translation>Da lista para a sua resposta</translation>
    </message>
    <message>
        <source>From your answer to the list</source>
        <translation>Da sua resposta para a lista</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nova linha</translation>
    </message>
    <message>
        <source>Canned response, at the beginning of an answer</source>
        <translation>Resposta pronta, no começo de uma resposta</translation>
    </message>
    <message>
        <source>Choose several conversations</source>
        <translation>Escolher várias conversas</translation>
    </message>
    <message>
        <source>Choose all that are listed</source>
        <translation>Escolher todas as da lista</translation>
    </message>
    <message>
        <source>What can be done with what is chosen</source>
        <translation>O que se pode fazer com o escolhido</translation>
    </message>
    <message>
        <source>The conversations that wait could not be read.</source>
        <translation>Não foi possível ler as conversas que esperam.</translation>
    </message>
    <message>
        <source>No other conversation waits for a person.</source>
        <translation>Nenhuma outra conversa espera uma pessoa.</translation>
    </message>
</context>
<context>
    <name>chatflow::InboxWording</name>
    <message>
        <source>Send again</source>
        <translation>Enviar novamente</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editada</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensagem de voz</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Figurinha</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Cartão de contato</translation>
    </message>
    <message>
        <source>Chosen button</source>
        <translation>Botão escolhido</translation>
    </message>
    <message>
        <source>Chosen from the list</source>
        <translation>Escolhido da lista</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reação</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Enquete</translation>
    </message>
    <message>
        <source>A message this program cannot show</source>
        <translation>Uma mensagem que este programa não consegue mostrar</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Aguardando envio</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lida</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviada</translation>
    </message>
    <message>
        <source>Not known whether it was sent</source>
        <translation>Não se sabe se foi enviada</translation>
    </message>
    <message>
        <source>Cancelled, not sent</source>
        <translation>Cancelada, não enviada</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>On the telephone</source>
        <translation>Pelo telefone</translation>
    </message>
    <message>
        <source>The AI answers</source>
        <translation>A IA responde</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <extracomment>%1 is why: &quot;the AI failed too often&quot;</extracomment>
        <translation>Esperando uma pessoa</translation>
    </message>
    <message>
        <source>A person answers on the telephone</source>
        <translation>Uma pessoa responde pelo telefone</translation>
    </message>
    <message>
        <source>You answer</source>
        <translation>Você responde</translation>
    </message>
    <message>
        <source>A colleague answers</source>
        <extracomment>%1 is a colleague</extracomment>
        <translation>Um colega responde</translation>
    </message>
    <message>
        <source>handed back</source>
        <translation>devolvida</translation>
    </message>
    <message>
        <source>the AI failed too often</source>
        <translation>a IA falhou vezes demais</translation>
    </message>
    <message>
        <source>the limit of the plan is reached</source>
        <translation>o limite do plano foi atingido</translation>
    </message>
    <message>
        <source>the messages had waited too long</source>
        <translation>as mensagens esperaram demais</translation>
    </message>
    <message>
        <source>it is not known whether an answer was sent</source>
        <translation>não se sabe se uma resposta foi enviada</translation>
    </message>
    <message>
        <source>an answer could not be sent</source>
        <translation>uma resposta não pôde ser enviada</translation>
    </message>
    <message>
        <source>the AI is paused for this business</source>
        <translation>a IA está em pausa para esta empresa</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Esta mensagem foi apagada</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a kind of message (&quot;Photo&quot;), %2 its caption</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Ainda não há mensagens</translation>
    </message>
    <message>
        <source>AI: %1</source>
        <extracomment>The AI&apos;s last message in the list of conversations</extracomment>
        <translation>IA: %1</translation>
    </message>
    <message>
        <source>Us: %1</source>
        <extracomment>A person&apos;s last message in the list of conversations</extracomment>
        <translation>Nós: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensagem não lida</numerusform>
            <numerusform>%n mensagens não lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Show the settings</source>
        <translation>Ver as configurações</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Nota privada</translation>
    </message>
    <message>
        <source>Somebody answered on the telephone: the AI stopped</source>
        <translation>Alguém respondeu pelo telefone: a IA parou</translation>
    </message>
    <message>
        <source>You took over</source>
        <translation>Você assumiu a conversa</translation>
    </message>
    <message>
        <source>A colleague took over</source>
        <translation>Um colega assumiu a conversa</translation>
    </message>
    <message>
        <source>The AI answers again</source>
        <translation>A IA volta a responder</translation>
    </message>
    <message>
        <source>You handed back to the AI</source>
        <translation>Você devolveu a conversa à IA</translation>
    </message>
    <message>
        <source>A colleague handed back to the AI</source>
        <translation>Um colega devolveu a conversa à IA</translation>
    </message>
    <message>
        <source>Waiting for a person: %1</source>
        <translation>Aguarda uma pessoa: %1</translation>
    </message>
    <message>
        <source>Answers are made with version %1 of the settings from here on</source>
        <translation>A partir daqui as respostas usam a versão %1 das configurações</translation>
    </message>
    <message>
        <source>The contact wants no more messages</source>
        <translation>O contato não quer mais mensagens</translation>
    </message>
    <message>
        <source>The contact wants messages again</source>
        <translation>O contato volta a querer mensagens</translation>
    </message>
    <message>
        <source>the contact wants no automatic answers</source>
        <translation>o contato não quer respostas automáticas</translation>
    </message>
    <message>
        <source>given by a colleague</source>
        <translation>atribuída por um colega</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>Nós</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Ver no mapa</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Abrir …</translation>
    </message>
    <message>
        <source>Not fetched. Click to try again.</source>
        <translation>Não foi possível buscar. Clique para tentar de novo.</translation>
    </message>
    <message>
        <source>We took the reaction back</source>
        <translation>Retiramos a reação</translation>
    </message>
    <message>
        <source>Took the reaction back</source>
        <translation>Retirou a reação</translation>
    </message>
    <message>
        <source>We reacted with %1</source>
        <extracomment>%1 is an emoji</extracomment>
        <translation>Reagimos com %1</translation>
    </message>
    <message>
        <source>Reacted with %1</source>
        <translation>Reagiu com %1</translation>
    </message>
    <message>
        <source>In answer to: %1</source>
        <translation>Em resposta a: %1</translation>
    </message>
    <message>
        <source>Reactions: %1</source>
        <translation>Reações: %1</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Carregando …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importada</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 responde</translation>
    </message>
    <message>
        <source>let go by a person</source>
        <translation>liberada por uma pessoa</translation>
    </message>
    <message>
        <source>You let the conversation go</source>
        <translation>Você liberou a conversa</translation>
    </message>
    <message>
        <source>A colleague let the conversation go</source>
        <translation>Um colega liberou a conversa</translation>
    </message>
    <message>
        <source>You gave the conversation to %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Você atribuiu a conversa a %1</translation>
    </message>
    <message>
        <source>A colleague gave the conversation to %1</source>
        <translation>Um colega atribuiu a conversa a %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluído</translation>
    </message>
    <message>
        <source>You marked it as done: the AI answers what comes next</source>
        <translation>Você marcou como concluído: a IA responde o que vier</translation>
    </message>
    <message>
        <source>A colleague marked it as done: the AI answers what comes next</source>
        <translation>Um colega marcou como concluído: a IA responde o que vier</translation>
    </message>
    <message>
        <source>a rule called for a person</source>
        <translation>uma regra pediu uma pessoa</translation>
    </message>
    <message>
        <source>a rule paused the AI</source>
        <translation>uma regra pausou a IA</translation>
    </message>
    <message>
        <source>a bot seems to be answering the AI</source>
        <translation>parece que um bot está respondendo à IA</translation>
    </message>
</context>
<context>
    <name>chatflow::InstanceArgument</name>
    <message>
        <source>the business&apos; number, when it has several</source>
        <translation>o número do negócio, quando tem vários</translation>
    </message>
    <message>
        <source>which number of the business it was: %1</source>
        <translation>qual dos números do negócio era: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::IntentsSection</name>
    <message>
        <source>What contacts want</source>
        <translation>O que os contatos querem</translation>
    </message>
    <message>
        <source>The intents could not be read.</source>
        <translation>Não foi possível ler as intenções.</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>Não foi guardado.</translation>
    </message>
    <message>
        <source>It was not removed.</source>
        <translation>Não foi removido.</translation>
    </message>
    <message>
        <source>Corrections of the inbox</source>
        <translation>Correções da caixa de entrada</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>O arquivo não foi gravado.</translation>
    </message>
    <message>
        <source>The program knows what contacts usually want: prices, opening hours, complaints and so on. Add what they want of this business besides, to filter by it and to use it in rules. Messages that were read wrongly are corrected in the inbox, in the menu of a message.</source>
        <translation>O programa sabe o que os contatos costumam querer: preços, horários, reclamações etc. Adicione o que mais querem deste negócio, para filtrar por isso e usar em regras. Mensagens mal lidas são corrigidas na caixa de entrada, no menu de uma mensagem.</translation>
    </message>
    <message>
        <source>Intents of this business</source>
        <translation>Intenções deste negócio</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>e.g. Wholesale</source>
        <translation>p. ex. Atacado</translation>
    </message>
    <message>
        <source>What contacts write who want this, one &amp;phrase a line</source>
        <translation>O que escrevem os que querem isto, uma &amp;frase por linha</translation>
    </message>
    <message>
        <source>Five or more, as people write them: similar messages are found as well.</source>
        <translation>Cinco ou mais, como as pessoas escrevem: mensagens parecidas também são encontradas.</translation>
    </message>
    <message>
        <source>&amp;Words that always mean this, one a line</source>
        <translation>&amp;Palavras que sempre significam isto, uma por linha</translation>
    </message>
    <message>
        <source>&amp;Store the intent</source>
        <translation>&amp;Guardar a intenção</translation>
    </message>
    <message>
        <source>New &amp;intent</source>
        <translation>Nova &amp;intenção</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>Write the corrections of the inbox to a &amp;file …</source>
        <translation>Gra&amp;var as correções da caixa de entrada em um arquivo …</translation>
    </message>
</context>
<context>
    <name>chatflow::KeepingSection</name>
    <message>
        <source>What is kept</source>
        <translation>O que se guarda</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>How long messages are kept could not be read.</source>
        <translation>Não foi possível ler por quanto tempo as mensagens são guardadas.</translation>
    </message>
    <message>
        <source>How long requests are kept could not be read.</source>
        <translation>Não foi possível ler por quanto tempo as solicitações são guardadas.</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>Não foi salvo.</translation>
    </message>
    <message>
        <source>Remove old messages</source>
        <translation>Remover mensagens antigas</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Não pode ser desfeito.</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Removê-las</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Not everything that is too old was removed.</source>
        <translation>Nem tudo o que é antigo demais foi removido.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para sempre</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>por %n dia</numerusform>
            <numerusform>por %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is removed.</source>
        <translation>Nada é removido.</translation>
    </message>
    <message>
        <source>Nothing is too old now. An engine that runs removes hourly what becomes so.</source>
        <translation>Agora nada é antigo demais. Um motor em execução remove a cada hora o que passar a ser.</translation>
    </message>
    <message>
        <source>To go now: %1, the oldest of %2; of %3 conversations nothing stays.</source>
        <extracomment>%1 is &quot;12 messages&quot;, %2 a day</extracomment>
        <translation>Iriam agora: %1, a mais antiga de %2; de %3 conversas não fica nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensagem</numerusform>
            <numerusform>%n mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Messages of this business are kept</source>
        <translation>As &amp;mensagens deste negócio são guardadas</translation>
    </message>
    <message>
        <source>Older ones are removed with their files, while an engine runs. What waits for an answer stays.</source>
        <translation>As mais antigas são removidas com os seus arquivos enquanto houver um motor em execução. O que espera resposta fica.</translation>
    </message>
    <message>
        <source>&amp;Remove them now…</source>
        <translation>&amp;Removê-las agora…</translation>
    </message>
    <message>
        <source>&amp;Texts of requests are kept</source>
        <translation>Os &amp;textos das solicitações são guardados</translation>
    </message>
    <message>
        <source>For all businesses. The requests themselves stay, with their times and cost.</source>
        <translation>Para todos os negócios. As próprias solicitações ficam, com os seus tempos e custo.</translation>
    </message>
</context>
<context>
    <name>chatflow::LimitsForm</name>
    <message>
        <source>&amp;Messages that go with a question</source>
        <translation>&amp;Mensagens que acompanham uma pergunta</translation>
    </message>
    <message>
        <source>The latest ones of the conversation. More make better answers and cost more.</source>
        <translation>As mais recentes da conversa. Com mais, as respostas são melhores e custam mais.</translation>
    </message>
    <message>
        <source>&amp;Tokens that go with a question</source>
        <translation>&amp;Tokens que acompanham uma pergunta</translation>
    </message>
    <message>
        <source>Older messages are left out beyond this.</source>
        <translation>Além disso, as mensagens mais antigas ficam de fora.</translation>
    </message>
    <message>
        <source>Tokens of a conversation in a &amp;day</source>
        <translation>Tokens de uma conversa por &amp;dia</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sem limite</translation>
    </message>
    <message>
        <source>When it is reached, a person gets the conversation.</source>
        <translation>Quando é atingido, a conversa passa a uma pessoa.</translation>
    </message>
    <message>
        <source>Paste the whole ID of a chatflow, or leave it empty.</source>
        <translation>Cole o ID inteiro de um chatflow, ou deixe vazio.</translation>
    </message>
    <message>
        <source>What stands for &amp;older messages</source>
        <translation>O que re&amp;presenta as mensagens mais antigas</translation>
    </message>
    <message>
        <source>Nothing: they are forgotten</source>
        <translation>Nada: são esquecidas</translation>
    </message>
    <message>
        <source>Their most telling sentences</source>
        <translation>Suas frases mais significativas</translation>
    </message>
    <message>
        <source>A summary written by a chatflow</source>
        <translation>Um resumo escrito por um chatflow</translation>
    </message>
    <message>
        <source>It goes in front of the latest messages, within their tokens. A chatflow writes better, and its tokens are paid for.</source>
        <translation>Vai na frente das últimas mensagens, dentro dos seus tokens. Um chatflow escreve melhor, e seus tokens são pagos.</translation>
    </message>
    <message>
        <source>Chatflow that s&amp;ummarises</source>
        <translation>Chatflow que res&amp;ume</translation>
    </message>
    <message>
        <source>The ID of one on the same server; empty: the one that answers.</source>
        <translation>O ID de um no mesmo servidor; vazio: o que responde.</translation>
    </message>
</context>
<context>
    <name>chatflow::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
</context>
<context>
    <name>chatflow::Mail</name>
    <message>
        <source>only plain letters without accents can stand before the @</source>
        <translation>antes do @ só pode haver letras sem acentos</translation>
    </message>
    <message>
        <source>it is not an e-mail address</source>
        <translation>não é um endereço de e-mail</translation>
    </message>
    <message>
        <source>it has a line break in it</source>
        <translation>contém uma quebra de linha</translation>
    </message>
    <message>
        <source>there is nobody it could go to</source>
        <translation>não há para quem enviar</translation>
    </message>
    <message>
        <source>it is not the name of a server</source>
        <translation>não é o nome de um servidor</translation>
    </message>
    <message>
        <source>only a mail server on this computer may be used without TLS</source>
        <translation>só um servidor de e-mail deste computador pode ser usado sem TLS</translation>
    </message>
    <message>
        <source>the user name is missing</source>
        <translation>falta o nome de usuário</translation>
    </message>
    <message>
        <source>it is not the base64 of a SHA-256 of a public key</source>
        <translation>não é o SHA-256 de uma chave pública em base64</translation>
    </message>
    <message>
        <source>it does not offer STARTTLS</source>
        <translation>não oferece STARTTLS</translation>
    </message>
    <message>
        <source>The mail server does not accept the user name or the password.</source>
        <translation>O servidor de e-mail não aceita o usuário ou a senha.</translation>
    </message>
    <message>
        <source>Enter them again. Some providers want a password made for this program, an app password.</source>
        <translation>Digite-os de novo. Alguns provedores pedem uma senha feita para este programa, uma senha de app.</translation>
    </message>
    <message>
        <source>The mail server offers no way to sign in that the program has.</source>
        <translation>O servidor de e-mail não oferece nenhuma forma de acesso que o programa tenha.</translation>
    </message>
    <message>
        <source>Check the port, and whether a password or a token is wanted.</source>
        <translation>Verifique a porta e se é pedida uma senha ou um token.</translation>
    </message>
    <message>
        <source>The mail server knows no such recipient.</source>
        <translation>O servidor de e-mail não conhece esse destinatário.</translation>
    </message>
    <message>
        <source>Check the e-mail address.</source>
        <translation>Verifique o endereço de e-mail.</translation>
    </message>
    <message>
        <source>The mail server lets nobody send mail from this address.</source>
        <translation>O servidor de e-mail não deixa enviar deste endereço.</translation>
    </message>
    <message>
        <source>Check the sender&apos;s address; it often has to be the user&apos;s own.</source>
        <translation>Verifique o endereço do remetente; muitas vezes tem de ser o do próprio usuário.</translation>
    </message>
    <message>
        <source>The mail is too large for the mail server.</source>
        <translation>O e-mail é grande demais para o servidor.</translation>
    </message>
    <message>
        <source>Send it with less attached.</source>
        <translation>Envie-o com menos anexos.</translation>
    </message>
    <message>
        <source>The mail server takes no mail at the moment.</source>
        <translation>O servidor de e-mail não recebe e-mails neste momento.</translation>
    </message>
    <message>
        <source>The program tries again later by itself.</source>
        <translation>O programa tenta de novo mais tarde por conta própria.</translation>
    </message>
    <message>
        <source>What answers there is no mail server.</source>
        <translation>O que responde ali não é um servidor de e-mail.</translation>
    </message>
    <message>
        <source>Check the address and the port.</source>
        <translation>Verifique o endereço e a porta.</translation>
    </message>
    <message>
        <source>The mail server did not confirm; the mail may have been sent.</source>
        <translation>O servidor de e-mail não confirmou; o e-mail pode ter sido enviado.</translation>
    </message>
    <message>
        <source>Look whether it arrived before you send it again.</source>
        <translation>Veja se chegou antes de enviar de novo.</translation>
    </message>
    <message>
        <source>The mail server did not take the mail.</source>
        <translation>O servidor de e-mail não aceitou o e-mail.</translation>
    </message>
    <message>
        <source>Its own words may tell more.</source>
        <translation>O que o servidor diz pode esclarecer mais.</translation>
    </message>
    <message>
        <source>another server or user needs its own password</source>
        <translation>outro servidor ou usuário precisa da própria senha</translation>
    </message>
</context>
<context>
    <name>chatflow::MailCommands</name>
    <message>
        <source>No mail server is set.</source>
        <translation>Nenhum servidor de e-mail está definido.</translation>
    </message>
    <message>
        <source>Stored. &quot;mail test&quot; sends a mail through it.</source>
        <translation>Guardado. &quot;mail test&quot; envia um e-mail por ele.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Enviado para %1.</translation>
    </message>
    <message>
        <source>Password of %1 (it is not shown): </source>
        <translation>Senha de %1 (não é mostrada): </translation>
    </message>
    <message>
        <source>only an administrator may change the mail server</source>
        <translation>só um administrador pode mudar o servidor de e-mail</translation>
    </message>
    <message>
        <source>starttls, tls or none is expected</source>
        <translation>espera-se starttls, tls ou none</translation>
    </message>
    <message>
        <source>none, password or token is expected</source>
        <translation>espera-se none, password ou token</translation>
    </message>
    <message>
        <source>A test of ChatFlow Pro</source>
        <translation>Um teste do ChatFlow Pro</translation>
    </message>
    <message>
        <source>This mail server works.</source>
        <translation>Este servidor de e-mail funciona.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Acesso</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Remetente</translation>
    </message>
    <message>
        <source>Shows the mail server that notices leave by.</source>
        <translation>Mostra o servidor de e-mail por onde saem os avisos.</translation>
    </message>
    <message>
        <source>Sets the mail server that notices leave by.</source>
        <translation>Define o servidor de e-mail por onde saem os avisos.</translation>
    </message>
    <message>
        <source>FROM is the address that mail comes from. The password, or the token of an OAuth sign-in, is read from standard input or a file and kept where keys are kept.</source>
        <translation>FROM é o endereço de onde vêm os e-mails. A senha, ou o token de um acesso OAuth, é lida da entrada padrão ou de um arquivo e guardada onde ficam as chaves.</translation>
    </message>
    <message>
        <source>587, or 465 with tls</source>
        <translation>587, ou 465 com tls</translation>
    </message>
    <message>
        <source>starttls (the usual), tls, or none for a server on this computer</source>
        <translation>starttls (o habitual), tls, ou none para um servidor deste computador</translation>
    </message>
    <message>
        <source>who signs in</source>
        <translation>quem acessa</translation>
    </message>
    <message>
        <source>password, token or none</source>
        <translation>password, token ou none</translation>
    </message>
    <message>
        <source>the name beside FROM</source>
        <translation>o nome ao lado de FROM</translation>
    </message>
    <message>
        <source>the SHA-256 of the server&apos;s public key, in place of a certificate authority</source>
        <translation>o SHA-256 da chave pública do servidor, no lugar de uma autoridade certificadora</translation>
    </message>
    <message>
        <source>read the password or token from FILE</source>
        <translation>ler a senha ou o token de FILE</translation>
    </message>
    <message>
        <source>Sends a mail through the mail server.</source>
        <translation>Envia um e-mail pelo servidor de e-mail.</translation>
    </message>
</context>
<context>
    <name>chatflow::MainMenu</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Exibir</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, escuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>E&amp;ditar</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>I&amp;r</translation>
    </message>
</context>
<context>
    <name>chatflow::MainWindow</name>
    <message>
        <source>The businesses could not be read.</source>
        <translation>Não foi possível ler as empresas.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Demonstração</translation>
    </message>
</context>
<context>
    <name>chatflow::MediaDesk</name>
    <message>
        <source>Save the file</source>
        <translation>Salvar o arquivo</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir o arquivo</translation>
    </message>
    <message>
        <source>Open “%1” with the program this computer uses for it? It came from somebody else: open it only when you expect it.</source>
        <translation>Abrir “%1” com o programa que este computador usa para isso? Foi enviado por outra pessoa: abra só se você o espera.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>The file could not be fetched.</source>
        <translation>Não foi possível buscar o arquivo.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>Não foi possível salvar o arquivo.</translation>
    </message>
</context>
<context>
    <name>chatflow::MergeDialog</name>
    <message>
        <source>Two people changed the same</source>
        <translation>Duas pessoas alteraram a mesma coisa</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Outra pessoa</translation>
    </message>
    <message>
        <source>Somebody has saved these settings while you changed them (%1). What only one of you changed is kept. Choose for the rest:</source>
        <extracomment>%1 is who and when: &quot;Ana, 27 Nov 10:32&quot;</extracomment>
        <translation>Alguém salvou estas configurações enquanto você as alterava (%1). O que só um dos dois alterou é mantido. Escolha para o resto:</translation>
    </message>
    <message>
        <source>&amp;Save together</source>
        <translation>&amp;Salvar tudo junto</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Said by a screen reader: %1 is a setting, %2 whose value, %3 the value</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>O meu</translation>
    </message>
    <message>
        <source>That of %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>O de %1</translation>
    </message>
</context>
<context>
    <name>chatflow::MessagePalette</name>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
</context>
<context>
    <name>chatflow::NavigationRail</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Notificações, %n não lida</numerusform>
            <numerusform>Notificações, %n não lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications, none unread</source>
        <translation>Notificações, nenhuma não lida</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <extracomment>Said by a screen reader: %1 is a page (&quot;Inbox&quot;), %n how many things wait on it</extracomment>
        <translation>
            <numerusform>%1, %n esperando</numerusform>
            <numerusform>%1, %n esperando</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Notices</source>
        <extracomment>Under the bell; short</extracomment>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
</context>
<context>
    <name>chatflow::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Dispensar</translation>
    </message>
</context>
<context>
    <name>chatflow::NotificationPanel</name>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>Mark all as &amp;read</source>
        <translation>Marcar todas como &amp;lidas</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Lim&amp;par</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada de novo</translation>
    </message>
    <message>
        <source>Conversations that wait for a person, messages that were not sent and lost connections are listed here.</source>
        <translation>Aqui são listadas as conversas que esperam uma pessoa, as mensagens que não foram enviadas e as conexões perdidas.</translation>
    </message>
</context>
<context>
    <name>chatflow::NumberForm</name>
    <message>
        <source>There are no numbers on this server yet: see below.</source>
        <translation>Ainda não há números neste servidor: veja abaixo.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) found: choose one.</source>
        <translation>
            <numerusform>%n número encontrado: escolha um.</numerusform>
            <numerusform>%n números encontrados: escolha um.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address of the Evolution server is missing.</source>
        <translation>Falta o endereço do servidor Evolution.</translation>
    </message>
    <message>
        <source>The name of a number holds no “/”.</source>
        <translation>O nome de um número não contém “/”.</translation>
    </message>
    <message>
        <source>Choose the number that is answered.</source>
        <translation>Escolha o número que é respondido.</translation>
    </message>
    <message>
        <source>The business has this number already.</source>
        <translation>A empresa já tem este número.</translation>
    </message>
    <message>
        <source>Evolution asks for a key: its global one, or that of the instance.</source>
        <translation>A Evolution pede uma chave: a global, ou a da instância.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is the name of a WhatsApp number, %2 the server it is on</extracomment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>Answered now: %1. To add another number, choose it below.</source>
        <translation>Respondidos agora: %1. Para adicionar outro número, escolha-o abaixo.</translation>
    </message>
    <message>
        <source>&amp;Address of Evolution API</source>
        <translation>&amp;Endereço da Evolution API</translation>
    </message>
    <message>
        <source>The server&apos;s global key, or the token of the number. It is kept in the keychain and never shown again.</source>
        <translation>A chave global do servidor, ou o token do número. Fica guardada no chaveiro e nunca mais é mostrada.</translation>
    </message>
    <message>
        <source>&amp;WhatsApp number</source>
        <translation>&amp;Número do WhatsApp</translation>
    </message>
    <message>
        <source>Another &amp;WhatsApp number</source>
        <translation>Outro &amp;número do WhatsApp</translation>
    </message>
    <message>
        <source>The number is not in the list, or not connected? Open the manager of Evolution in a browser (the address above followed by /manager), create an instance, and scan its QR code with the telephone under “Linked devices”. Then fetch the list again.</source>
        <translation>O número não está na lista, ou não está conectado? Abra o gerenciador da Evolution em um navegador (o endereço acima seguido de /manager), crie uma instância e escaneie o código QR dela com o telefone em “Aparelhos conectados”. Depois, busque a lista novamente.</translation>
    </message>
</context>
<context>
    <name>chatflow::NumberSection</name>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
</context>
<context>
    <name>chatflow::OpeningHours</name>
    <message>
        <source>“%1” is not like “mon-fri 09:00-18:00”</source>
        <translation>“%1” não tem a forma “mon-fri 09:00-18:00”</translation>
    </message>
    <message>
        <source>“%1” is not like “2026-12-25 closed Christmas” or “2026-12-24 09:00-14:00”</source>
        <translation>“%1” não tem a forma “2026-12-25 closed Natal” nem “2026-12-24 09:00-14:00”</translation>
    </message>
</context>
<context>
    <name>chatflow::Output</name>
    <message>
        <source>error: %1</source>
        <translation>erro: %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>aviso: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::PageText</name>
    <message>
        <source>it is not what an earlier list gave</source>
        <translation>não é o que uma lista anterior deu</translation>
    </message>
</context>
<context>
    <name>chatflow::PaletteHost</name>
    <message>
        <source>Find anything, or a command</source>
        <translation>Encontrar qualquer coisa, ou um comando</translation>
    </message>
    <message>
        <source>Find a business</source>
        <translation>Encontrar uma empresa</translation>
    </message>
</context>
<context>
    <name>chatflow::PassphraseDialog</name>
    <message>
        <source>Protect your keys</source>
        <translation>Proteger suas chaves</translation>
    </message>
    <message>
        <source>Unlock your keys</source>
        <translation>Desbloquear suas chaves</translation>
    </message>
    <message>
        <source>This computer has no keychain. The keys of your servers are kept in an encrypted file instead; choose its pass phrase. Nobody can recover it.</source>
        <translation>Este computador não tem chaveiro. As chaves dos seus servidores ficam então em um arquivo criptografado; escolha a frase-senha dele. Ninguém pode recuperá-la.</translation>
    </message>
    <message>
        <source>The keys of your servers are in an encrypted file. Enter its pass phrase.</source>
        <translation>As chaves dos seus servidores estão em um arquivo criptografado. Digite a frase-senha dele.</translation>
    </message>
    <message>
        <source>&amp;Pass phrase</source>
        <translation>&amp;Frase-senha</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Once more (at least %n characters)</source>
        <translation>
            <numerusform>&amp;Mais uma vez (pelo menos %n caractere)</numerusform>
            <numerusform>&amp;Mais uma vez (pelo menos %n caracteres)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Protect</source>
        <translation>&amp;Proteger</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Mais &amp;tarde</translation>
    </message>
</context>
<context>
    <name>chatflow::PauseCommand</name>
    <message>
        <source>The AI is paused: %1.</source>
        <translation>A IA está em pausa: %1.</translation>
    </message>
    <message>
        <source>The AI goes on: %1.</source>
        <translation>A IA continua: %1.</translation>
    </message>
    <message>
        <source>the whole workspace</source>
        <translation>todo o espaço de trabalho</translation>
    </message>
    <message>
        <source>needs a tenant</source>
        <translation>precisa de um cliente</translation>
    </message>
    <message>
        <source>Stops the AI at once: of one number, a tenant, or everywhere.</source>
        <translation>Para a IA na hora: de um número, de um cliente ou em toda parte.</translation>
    </message>
    <message>
        <source>Lets the AI answer again.</source>
        <translation>Deixa a IA responder de novo.</translation>
    </message>
    <message>
        <source>Without a tenant: in the whole workspace. Messages still come in and wait for people. An answer that is being written is not sent.</source>
        <translation>Sem cliente: em todo o espaço de trabalho. As mensagens continuam chegando e esperam por pessoas. Uma resposta que está sendo escrita não é enviada.</translation>
    </message>
    <message>
        <source>Each pause ends by itself: a number that was paused stays so when its tenant goes on.</source>
        <translation>Cada pausa termina por si: um número em pausa continua assim quando seu cliente segue.</translation>
    </message>
</context>
<context>
    <name>chatflow::PerformanceCommand</name>
    <message>
        <source>DAY</source>
        <translation>DIA</translation>
    </message>
    <message>
        <source>CALLS</source>
        <translation>CHAMADAS</translation>
    </message>
    <message>
        <source>ANSWERED</source>
        <translation>RESPONDIDAS</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALHAS</translation>
    </message>
    <message>
        <source>FIRST WORD</source>
        <translation>PRIMEIRA PALAVRA</translation>
    </message>
    <message>
        <source>HALF WITHIN</source>
        <translation>METADE EM</translation>
    </message>
    <message>
        <source>95 % WITHIN</source>
        <translation>95 % EM</translation>
    </message>
    <message>
        <source>TO PEOPLE</source>
        <translation>A PESSOAS</translation>
    </message>
    <message>
        <source>BACK</source>
        <translation>DEVOLVIDAS</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>FEITAS</translation>
    </message>
    <message>
        <source>TOKENS/ANSWER</source>
        <translation>TOKENS/RESPOSTA</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>CUSTO</translation>
    </message>
    <message>
        <source>RATING</source>
        <translation>NOTA</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>The AI had nothing to do from %1 to %2.</source>
        <translation>A IA não teve nada a fazer de %1 a %2.</translation>
    </message>
    <message>
        <source>it is after --to</source>
        <translation>é posterior a --to</translation>
    </message>
    <message>
        <source>Shows how the AI of a tenant did: answers, failures, times, costs, ratings.</source>
        <translation>Mostra como foi a IA de um cliente: respostas, falhas, tempos, custos, notas.</translation>
    </message>
    <message>
        <source>Days are those of the tenant&apos;s time zone. FIRST WORD is when half of the answers had begun; TO PEOPLE are conversations that began to wait for a person, BACK and DONE how those ended. RATING is what contacts answered, 1 to 5, and how many did.</source>
        <translation>Os dias são os do fuso horário do cliente. PRIMEIRA PALAVRA é quando metade das respostas tinha começado; A PESSOAS são as conversas que começaram a esperar por uma pessoa, DEVOLVIDAS e FEITAS como terminaram. NOTA é o que os contatos responderam, de 1 a 5, e quantos.</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-01 (the first of this month)</source>
        <translation>o primeiro dia, como 2026-11-01 (o primeiro deste mês)</translation>
    </message>
    <message>
        <source>the last day (today)</source>
        <translation>o último dia (hoje)</translation>
    </message>
</context>
<context>
    <name>chatflow::PictureViewer</name>
    <message>
        <source>Fetching the picture …</source>
        <translation>Carregando a imagem …</translation>
    </message>
    <message>
        <source>This file is no picture that can be shown. Save it to look at it elsewhere.</source>
        <translation>Este arquivo não é uma imagem que se possa mostrar. Salve-o para vê-lo em outro programa.</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imagem anterior</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Próxima imagem</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar a imagem</translation>
    </message>
    <message>
        <source>Save the picture …</source>
        <translation>Salvar a imagem …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <extracomment>%1 of %2 pictures, and what is written under it</extracomment>
        <translation>Imagem %1 de %2</translation>
    </message>
    <message>
        <source>Pictures of the conversation</source>
        <translation>Imagens da conversa</translation>
    </message>
</context>
<context>
    <name>chatflow::PredictionUrl</name>
    <message>
        <source>the chatflow&apos;s id</source>
        <translation>o identificador do chatflow</translation>
    </message>
    <message>
        <source>it looks like 6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b</source>
        <translation>tem a forma 6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b</translation>
    </message>
</context>
<context>
    <name>chatflow::PricesCommand</name>
    <message>
        <source>MODEL</source>
        <translation>MODELO</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>DESDE</translation>
    </message>
    <message>
        <source>IN</source>
        <translation>ENTRADA</translation>
    </message>
    <message>
        <source>CACHED</source>
        <translation>EM CACHE</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>SAÍDA</translation>
    </message>
    <message>
        <source>CURRENCY</source>
        <translation>MOEDA</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>FONTE</translation>
    </message>
    <message>
        <source>the price book has no such model</source>
        <translation>a tabela de preços não tem esse modelo</translation>
    </message>
    <message>
        <source>No price is in force on that day.</source>
        <translation>Nesse dia nenhum preço está em vigor.</translation>
    </message>
    <message>
        <source>%1 from %2: version %3. What was counted before keeps its cost.</source>
        <translation>%1 desde %2: versão %3. O que foi contado antes mantém o seu custo.</translation>
    </message>
    <message>
        <source>The price of %1 from %2 is taken back.</source>
        <translation>O preço de %1 desde %2 é retirado.</translation>
    </message>
    <message>
        <source>none of the workspace&apos;s own begins on that day</source>
        <translation>nenhum próprio do espaço de trabalho começa nesse dia</translation>
    </message>
    <message>
        <source>an amount like 0.15 is expected</source>
        <translation>espera-se um valor como 0.15</translation>
    </message>
    <message>
        <source>Lists what the models&apos; providers ask for a million tokens.</source>
        <translation>Mostra o que os provedores dos modelos pedem por um milhão de tokens.</translation>
    </message>
    <message>
        <source>Each price holds from its day on (00:00 UTC). The workspace&apos;s own go before those that come with the program. A call is priced by its tenant&apos;s flowise.price_model; without a price its cost is unknown, never zero.</source>
        <translation>Cada preço vale a partir do seu dia (00:00 UTC). Os próprios do espaço de trabalho vêm antes dos que acompanham o programa. Uma chamada é avaliada por flowise.price_model do seu cliente; sem preço, o seu custo é desconhecido, nunca zero.</translation>
    </message>
    <message>
        <source>only what is in force on that day, like 2026-11-24</source>
        <translation>só o que está em vigor nesse dia, por exemplo 2026-11-24</translation>
    </message>
    <message>
        <source>Sets what the workspace pays for a model, from a day on.</source>
        <translation>Define o que o espaço de trabalho paga por um modelo, a partir de um dia.</translation>
    </message>
    <message>
        <source>Amounts are for a million tokens. Each change is a version of its own; what was counted before keeps its cost. MODEL is what tenants name in flowise.price_model.</source>
        <translation>Os valores são por um milhão de tokens. Cada alteração é uma versão própria; o que foi contado antes mantém o seu custo. MODEL é o que os clientes indicam em flowise.price_model.</translation>
    </message>
    <message>
        <source>for tokens in, like 0.15</source>
        <translation>pelos tokens de entrada, por exemplo 0.15</translation>
    </message>
    <message>
        <source>for tokens in that the provider had cached (as --in)</source>
        <translation>pelos tokens de entrada que o provedor tinha em cache (como --in)</translation>
    </message>
    <message>
        <source>for tokens out, like 0.60</source>
        <translation>pelos tokens de saída, por exemplo 0.60</translation>
    </message>
    <message>
        <source>of the amounts (USD)</source>
        <translation>dos valores (USD)</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-24 (today, UTC)</source>
        <translation>o primeiro dia, por exemplo 2026-11-24 (hoje, UTC)</translation>
    </message>
    <message>
        <source>where the price was read</source>
        <translation>onde o preço foi lido</translation>
    </message>
    <message>
        <source>take back the workspace&apos;s own price that begins on --from</source>
        <translation>retira o preço próprio do espaço de trabalho que começa em --from</translation>
    </message>
</context>
<context>
    <name>chatflow::ProductPasteDialog</name>
    <message>
        <source>&amp;Add to the list; a product with the same name is brought up to date</source>
        <translation>&amp;Adicionar à lista; um produto com o mesmo nome é atualizado</translation>
    </message>
    <message>
        <source>&amp;Replace the whole list</source>
        <translation>&amp;Substituir toda a lista</translation>
    </message>
    <message>
        <source>Products from a spreadsheet</source>
        <translation>Produtos de uma planilha</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy the rows in your spreadsheet and &amp;paste them here. Titles in the first row (name, price, description, available) say which column is which.</source>
        <translation>Copie as linhas na sua planilha e &amp;cole aqui. Os títulos da primeira linha (nome, preço, descrição, disponível) dizem qual coluna é qual.</translation>
    </message>
    <message>
        <source>The pasted table</source>
        <translation>A tabela colada</translation>
    </message>
    <message>
        <source>&amp;Open a CSV file…</source>
        <translation>A&amp;brir um arquivo CSV…</translation>
    </message>
    <message>
        <source>&amp;Currency of prices that name none</source>
        <translation>&amp;Moeda dos preços que não a indicam</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>O que foi entendido</translation>
    </message>
    <message>
        <source>Rows that were not understood</source>
        <translation>Linhas que não foram entendidas</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Abrir uma tabela</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabelas (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) understood.</source>
        <translation>
            <numerusform>%n produto entendido.</numerusform>
            <numerusform>%n produtos entendidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not understood; they are left out.</source>
        <translation>
            <numerusform>%n linha não entendida; fica de fora.</numerusform>
            <numerusform>%n linhas não entendidas; ficam de fora.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was understood shows here.</source>
        <translation>Aqui aparece o que foi entendido.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n product(s)</source>
        <translation>
            <numerusform>&amp;Usar %n produto</numerusform>
            <numerusform>&amp;Usar %n produtos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>&amp;Usar</translation>
    </message>
</context>
<context>
    <name>chatflow::ProductSection</name>
    <message>
        <source>Products</source>
        <translation>Produtos</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Ainda não há produtos</translation>
    </message>
    <message>
        <source>What the AI knows of your products and prices comes from here. Add them one by one, or take the table you have.</source>
        <translation>O que a IA sabe dos seus produtos e preços vem daqui. Adicione um por um, ou use a tabela que já tem.</translation>
    </message>
    <message>
        <source>Take a table…</source>
        <translation>Usar uma tabela…</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n produto</numerusform>
            <numerusform>%n produtos</numerusform>
        </translation>
    </message>
    <message>
        <source>Type in a cell to change it. Products that are not available are not offered, but the AI can tell that they exist.</source>
        <translation>Digite numa célula para alterá-la. Os produtos não disponíveis não são oferecidos, mas a IA pode dizer que existem.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>From a spreadsheet or a CSV file</source>
        <translation>De uma planilha ou um arquivo CSV</translation>
    </message>
</context>
<context>
    <name>chatflow::ProductTable</name>
    <message>
        <source>Row %1 has no name.</source>
        <translation>A linha %1 não tem nome.</translation>
    </message>
    <message>
        <source>Row %1: “%2” is no price.</source>
        <translation>Linha %1: “%2” não é um preço.</translation>
    </message>
    <message>
        <source>Row %1: “%2” does not say whether it is available.</source>
        <translation>Linha %1: “%2” não diz se está disponível.</translation>
    </message>
    <message>
        <source>Row %1: there already is a “%2”.</source>
        <translation>Linha %1: já existe um “%2”.</translation>
    </message>
    <message>
        <source>Row %1: a quotation mark is opened and never closed.</source>
        <translation>Linha %1: umas aspas são abertas e nunca fechadas.</translation>
    </message>
</context>
<context>
    <name>chatflow::ProductsModel</name>
    <message>
        <source>A product needs a name.</source>
        <translation>Um produto precisa de um nome.</translation>
    </message>
    <message>
        <source>“%1” is no price. Write it like this: %2</source>
        <extracomment>%1 is what somebody typed, %2 an example</extracomment>
        <translation>“%1” não é um preço. Escreva assim: %2</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponível</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>não disponível</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>sem preço</translation>
    </message>
    <message>
        <source>no description</source>
        <translation>sem descrição</translation>
    </message>
    <message>
        <source>Product or service</source>
        <translation>Produto ou serviço</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponível</translation>
    </message>
</context>
<context>
    <name>chatflow::PromptEditor</name>
    <message>
        <source>No variable is called “%1”.</source>
        <translation>Nenhuma variável se chama “%1”.</translation>
    </message>
</context>
<context>
    <name>chatflow::PromptPreviewPane</name>
    <message>
        <source>A question may not be longer than 8 KB: its end is cut off.</source>
        <translation>Uma pergunta não pode passar de 8 KB: o fim dela é cortado.</translation>
    </message>
    <message>
        <source>There is no preview now.</source>
        <translation>Agora não há prévia.</translation>
    </message>
    <message numerus="yes">
        <source>About %n token(s)</source>
        <translation>
            <numerusform>Cerca de %n token</numerusform>
            <numerusform>Cerca de %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Template %1 · variables %2 · history %3 · question %4</source>
        <translation>Modelo %1 · variáveis %2 · histórico %3 · pergunta %4</translation>
    </message>
    <message>
        <source>The flow itself adds about %1, measured on %2.</source>
        <extracomment>%1 is a number of tokens, %2 a day</extracomment>
        <translation>O próprio chatflow acrescenta cerca de %1, medido em %2.</translation>
    </message>
    <message>
        <source>Name of the contact</source>
        <translation>Nome do contato</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>What the contact asks</source>
        <translation>O que o contato pergunta</translation>
    </message>
    <message>
        <source>Ana</source>
        <translation>Ana</translation>
    </message>
    <message>
        <source>Are you open today?</source>
        <translation>Vocês abrem hoje?</translation>
    </message>
    <message>
        <source>The prompt as the flow gets it</source>
        <translation>O prompt como o chatflow o recebe</translation>
    </message>
    <message>
        <source>This flow is told everything in the question, and a question may not be longer than 8 KB: the end of the prompt is cut off. Shorten it, or open a better way for the variables under “Flowise”.</source>
        <translation>A este chatflow se diz tudo na pergunta, e uma pergunta não pode passar de 8 KB: o fim do prompt é cortado. Encurte-o ou abra um caminho melhor para as variáveis em “Flowise”.</translation>
    </message>
    <message>
        <source>%1, about %2 without the answer</source>
        <extracomment>%1 is &quot;466 tokens&quot;, %2 an amount of money</extracomment>
        <translation>%1, cerca de %2 sem a resposta</translation>
    </message>
</context>
<context>
    <name>chatflow::PromptSection</name>
    <message>
        <source>The template is broken: mend it first.</source>
        <translation>O modelo tem um erro: corrija-o primeiro.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>A newer version of the template “%1” is published. Your text stays as it is until you take it over.</source>
        <translation>Há uma versão mais nova publicada do modelo “%1”. Seu texto fica como está até que você a adote.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ver</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>
            <numerusform>%1 E mais %n.</numerusform>
            <numerusform>%1 E mais %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set, but not in the template: %1</source>
        <extracomment>%1 are names of variables</extracomment>
        <translation>Têm valor, mas não estão no modelo: %1</translation>
    </message>
    <message>
        <source>The built-in text of the language. Change it, or start from a template of your trade.</source>
        <translation>O texto incluído do idioma. Altere-o ou parta de um modelo do seu ramo.</translation>
    </message>
    <message>
        <source>From the template “%1”, version %2.</source>
        <extracomment>%1 is the name of a template, %2 a number</extracomment>
        <translation>Do modelo “%1”, versão %2.</translation>
    </message>
    <message>
        <source>Your own text.</source>
        <translation>Seu próprio texto.</translation>
    </message>
    <message>
        <source>&amp;Templates…</source>
        <translation>&amp;Modelos…</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Próximo problema</translation>
    </message>
    <message>
        <source>Prompt template</source>
        <translation>Modelo do prompt</translation>
    </message>
    <message>
        <source>What the AI is told before each question. “{” offers the variables.</source>
        <translation>O que se diz à IA antes de cada pergunta. “{” oferece as variáveis.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Experimentar</translation>
    </message>
    <message>
        <source>What becomes of the prompt</source>
        <translation>O que resulta do prompt</translation>
    </message>
    <message>
        <source>Asking costs tokens: only whoever may change the settings can.</source>
        <translation>Perguntar custa tokens: só pode quem pode mudar as configurações.</translation>
    </message>
    <message>
        <source>There is no chatflow to ask yet: choose one under “Flowise”.</source>
        <translation>Ainda não há nenhum chatflow a quem perguntar: escolha um em “Flowise”.</translation>
    </message>
</context>
<context>
    <name>chatflow::RangeDialog</name>
    <message>
        <source>Last message between two days</source>
        <translation>Última mensagem entre dois dias</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Primeiro dia</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Ú&amp;ltimo dia</translation>
    </message>
</context>
<context>
    <name>chatflow::ReadingDialog</name>
    <message>
        <source>What this message wants</source>
        <translation>O que esta mensagem quer</translation>
    </message>
    <message>
        <source>It &amp;wants</source>
        <translation>&amp;Quer</translation>
    </message>
    <message>
        <source>It &amp;sounds</source>
        <translation>&amp;Soa</translation>
    </message>
    <message>
        <source>From the next message on, messages like this one are read so in this business.</source>
        <translation>A partir da próxima mensagem, mensagens como esta são lidas assim neste negócio.</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Corrigir</translation>
    </message>
    <message>
        <source>&amp;Take the correction back</source>
        <translation>&amp;Retirar a correção</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation>Não foi possível ler</translation>
    </message>
    <message>
        <source>It was not read</source>
        <translation>Não foi lida</translation>
    </message>
    <message>
        <source>Imported messages and those stored before this program read them tell nothing.</source>
        <translation>Mensagens importadas e as guardadas antes de o programa as ler não dizem nada.</translation>
    </message>
    <message>
        <source>Somebody corrected how it was read.</source>
        <translation>Alguém corrigiu como foi lida.</translation>
    </message>
    <message>
        <source>Read as “%1”, %2 sure.</source>
        <translation>Lida como “%1”, com %2 de certeza.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>Não foi guardado.</translation>
    </message>
</context>
<context>
    <name>chatflow::ReadingMenus</name>
    <message>
        <source>What they want</source>
        <translation>O que querem</translation>
    </message>
    <message>
        <source>How they sound</source>
        <translation>Como soam</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Qualquer coisa</translation>
    </message>
</context>
<context>
    <name>chatflow::ReadingWording</name>
    <message>
        <source>Greeting</source>
        <translation>Saudação</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Wants to buy</source>
        <translation>Quer comprar</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidade</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horário</translation>
    </message>
    <message>
        <source>Where we are</source>
        <translation>Onde estamos</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reclamação</translation>
    </message>
    <message>
        <source>Refund or return</source>
        <translation>Reembolso ou devolução</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Quer uma pessoa</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Agradecimento</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pagamento</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Agendamento</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Outra coisa</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Insatisfeito</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutro</translation>
    </message>
    <message>
        <source>Happy</source>
        <translation>Satisfeito</translation>
    </message>
</context>
<context>
    <name>chatflow::RecordsDesk</name>
    <message>
        <source>Import a chat from WhatsApp…</source>
        <translation>Importar uma conversa do WhatsApp…</translation>
    </message>
    <message>
        <source>Export conversations…</source>
        <translation>Exportar conversas…</translation>
    </message>
    <message>
        <source>Give this person their data…</source>
        <translation>Dar a esta pessoa os seus dados…</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Apagar esta pessoa…</translation>
    </message>
    <message>
        <source>Read messages back from WhatsApp…</source>
        <translation>Reler mensagens do WhatsApp…</translation>
    </message>
</context>
<context>
    <name>chatflow::RelativeTime</name>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A date with its year, in the form of QDate::toString(); quoted text is copied as it is</extracomment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <extracomment>%1 is a time of day; stands within a sentence: &quot;since yesterday at 14:05&quot;</extracomment>
        <translation>ontem às %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a date, %2 a time of day; stands within a sentence: &quot;since 23 November at 14:05&quot;</extracomment>
        <translation>%1 às %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>How long a conversation waits, as short as it can be said: 12 minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>How long a conversation waits, as short as it can be said: 3 hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>How long a conversation waits, as short as it can be said: 2 days</extracomment>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestDetailsPane</name>
    <message>
        <source>No request is chosen</source>
        <translation>Nenhuma solicitação escolhida</translation>
    </message>
    <message>
        <source>Choose one to see what was sent and what came back.</source>
        <translation>Escolha uma para ver o que foi enviado e o que voltou.</translation>
    </message>
    <message>
        <source>Reading the request</source>
        <translation>Lendo a solicitação</translation>
    </message>
    <message>
        <source>The request could not be read</source>
        <translation>Não foi possível ler a solicitação</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 is how it ended, %2 whom it was for, %3 when</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contato: %1</translation>
    </message>
    <message>
        <source>AI: %1</source>
        <translation>IA: %1</translation>
    </message>
    <message>
        <source>Tokens in and out: %1</source>
        <translation>Tokens de entrada e saída: %1</translation>
    </message>
    <message>
        <source>Of those in, from the provider&apos;s cache: %1</source>
        <translation>Dos de entrada, do cache do provedor: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Custo: %1</translation>
    </message>
    <message>
        <source>Cost: %1 (priced as %2)</source>
        <translation>Custo: %1 (ao preço de %2)</translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s)</source>
        <translation>
            <numerusform>Perguntado %n vez</numerusform>
            <numerusform>Perguntado %n vezes</numerusform>
        </translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variáveis: %1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Servidor: %1</translation>
    </message>
    <message>
        <source>Chatflow: %1</source>
        <translation>Chatflow: %1</translation>
    </message>
    <message>
        <source>Version of the settings: %1</source>
        <translation>Versão das configurações: %1</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variáveis</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensagens anteriores</translation>
    </message>
    <message>
        <source>What was sent and answered is not kept any more.</source>
        <translation>O que foi enviado e respondido já não é guardado.</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Copiar como c&amp;URL</translation>
    </message>
    <message>
        <source>A command that asks the same again, without the key</source>
        <translation>Um comando que pergunta o mesmo de novo, sem a chave</translation>
    </message>
    <message>
        <source>The request that is chosen</source>
        <translation>A solicitação escolhida</translation>
    </message>
    <message>
        <source>Try in the &amp;preview</source>
        <translation>Experimentar na &amp;prévia</translation>
    </message>
    <message>
        <source>Shows what the prompt becomes with this question now; nothing is asked yet</source>
        <translation>Mostra como fica o prompt com esta pergunta agora; nada é perguntado ainda</translation>
    </message>
    <message>
        <source>Session: %1</source>
        <translation>Sessão: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestFilterBar</name>
    <message>
        <source>Search question and answer</source>
        <translation>Buscar em pergunta e resposta</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Todos os resultados</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondidas</translation>
    </message>
    <message>
        <source>Failed or lost</source>
        <translation>Falhas ou perdidas</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Não usadas</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>Prévias</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Qualquer data</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>Fast and slow</source>
        <translation>Rápidas e lentas</translation>
    </message>
    <message>
        <source>Over %1 s</source>
        <translation>Mais de %1 s</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Golden questions</source>
        <translation>Perguntas de ouro</translation>
    </message>
    <message>
        <source>Connection tests</source>
        <translation>Testes de conexão</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestWording</name>
    <message>
        <source>Under way</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Não usada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Resposta perdida</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Golden question</source>
        <translation>Pergunta de controle</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Teste de conexão</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is &quot;Preview&quot; or the like, %2 who made it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <extracomment>tokens in and out</extracomment>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>as prompt values</source>
        <translation>como valores do prompt</translation>
    </message>
    <message>
        <source>as the system message</source>
        <translation>como mensagem do sistema</translation>
    </message>
    <message>
        <source>as the start state</source>
        <translation>como estado inicial</translation>
    </message>
    <message>
        <source>as the form</source>
        <translation>como formulário</translation>
    </message>
    <message>
        <source>as $vars</source>
        <translation>como $vars</translation>
    </message>
    <message>
        <source>in front of the question</source>
        <translation>antes da pergunta</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>de nenhum modo</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Alguém sem nome</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestsCommand</name>
    <message>
        <source>started, answered, discarded, failed or unknown is expected</source>
        <translation>espera-se started, answered, discarded, failed ou unknown</translation>
    </message>
    <message>
        <source>road, preview, golden or test is expected</source>
        <translation>espera-se road, preview, golden ou test</translation>
    </message>
    <message>
        <source>there is no such error; --json shows their names</source>
        <translation>esse erro não existe; --json mostra os nomes</translation>
    </message>
    <message>
        <source>a conversation&apos;s number is expected</source>
        <translation>espera-se o número de uma conversa</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>QUANDO</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>TOKENS</source>
        <translation>TOKENS</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>CUSTO</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>ERRO</translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation>CONTATO</translation>
    </message>
    <message>
        <source>QUESTION</source>
        <translation>PERGUNTA</translation>
    </message>
    <message>
        <source>No call of the chatflow is like that.</source>
        <translation>Nenhuma chamada do chatflow é assim.</translation>
    </message>
    <message>
        <source>More: --before %1</source>
        <translation>Mais: --before %1</translation>
    </message>
    <message>
        <source>a call&apos;s number is expected, as “requests list” shows it</source>
        <translation>espera-se o número de uma chamada, como “requests list” o mostra</translation>
    </message>
    <message>
        <source>only its owner and an administrator may read the requests</source>
        <translation>só o dono e um administrador podem ler as chamadas</translation>
    </message>
    <message>
        <source>What was sent and answered is not kept any more; “requests keep” says for how long it is.</source>
        <translation>O que foi enviado e respondido já não é guardado; “requests keep” diz por quanto tempo.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variáveis</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensagens anteriores</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>What is sent and answered is kept for ever.</source>
        <translation>O que é enviado e respondido é guardado para sempre.</translation>
    </message>
    <message numerus="yes">
        <source>What is sent and answered is kept for %n day(s).</source>
        <translation>
            <numerusform>O que é enviado e respondido é guardado por %n dia.</numerusform>
            <numerusform>O que é enviado e respondido é guardado por %n dias.</numerusform>
        </translation>
    </message>
    <message>
        <source>a number of days is expected, 0 for ever</source>
        <translation>espera-se um número de dias, 0 para sempre</translation>
    </message>
    <message>
        <source>Lists the calls of a tenant&apos;s chatflow, the newest first.</source>
        <translation>Mostra as chamadas ao chatflow de um cliente, as mais recentes primeiro.</translation>
    </message>
    <message>
        <source>TOKENS are those in and out, ~ before what the program counted itself; COST is ? where no price is known. Days and times are those of the tenant&apos;s time zone; in JSON times are in UTC.</source>
        <translation>TOKENS são os de entrada e saída, com ~ antes do que o próprio programa contou; CUSTO é ? onde não se conhece um preço. Os dias e as horas são os do fuso horário do cliente; em JSON as horas estão em UTC.</translation>
    </message>
    <message>
        <source>how many at most (20)</source>
        <translation>quantas no máximo (20)</translation>
    </message>
    <message>
        <source>go on where an earlier list ended</source>
        <translation>continua onde uma lista anterior terminou</translation>
    </message>
    <message>
        <source>only started, answered, discarded, failed or unknown ones. Can be given several times</source>
        <translation>só as started, answered, discarded, failed ou unknown. Pode ser dado várias vezes</translation>
    </message>
    <message>
        <source>only those that ended with this error</source>
        <translation>só as que terminaram com este erro</translation>
    </message>
    <message>
        <source>only road (answers to contacts), preview, golden or test</source>
        <translation>só road (respostas a contatos), preview, golden ou test</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-01</source>
        <translation>o primeiro dia, por exemplo 2026-11-01</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>o último dia</translation>
    </message>
    <message>
        <source>only those of a conversation</source>
        <translation>só as de uma conversa</translation>
    </message>
    <message>
        <source>only those that took more milliseconds</source>
        <translation>só as que levaram mais milissegundos</translation>
    </message>
    <message>
        <source>only those with words that begin with these in question or answer</source>
        <translation>só as que têm na pergunta ou na resposta palavras que começam com estas</translation>
    </message>
    <message>
        <source>Shows what was sent with a call and what came back.</source>
        <translation>Mostra o que foi enviado com uma chamada e o que voltou.</translation>
    </message>
    <message>
        <source>CALL is its number in “requests list”. It holds what the contact wrote, and no key.</source>
        <translation>CALL é o seu número em “requests list”. Contém o que o contato escreveu, e nenhuma chave.</translation>
    </message>
    <message>
        <source>write only a curl command that asks the same; the key is taken from the variable FLOWISE_API_KEY</source>
        <translation>escreve só um comando curl que pergunta o mesmo; a chave é tirada da variável FLOWISE_API_KEY</translation>
    </message>
    <message>
        <source>Shows or sets for how long the texts of calls are kept.</source>
        <translation>Mostra ou define por quanto tempo os textos das chamadas são guardados.</translation>
    </message>
    <message>
        <source>0 is for ever. What is older is forgotten within an hour while an engine runs; the calls themselves, with their times, tokens and costs, stay.</source>
        <translation>0 é para sempre. O mais antigo é esquecido em menos de uma hora enquanto um motor funciona; as próprias chamadas, com os seus tempos, tokens e custos, ficam.</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestsModel</name>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Levou</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>(not kept)</source>
        <translation>(não guardada)</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestsPage</name>
    <message>
        <source>The requests could not be brought up to date.</source>
        <translation>Não foi possível atualizar as solicitações.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>No business is chosen</source>
        <translation>Nenhum negócio escolhido</translation>
    </message>
    <message>
        <source>Add or choose one to see its requests.</source>
        <translation>Adicione ou escolha um para ver as suas solicitações.</translation>
    </message>
    <message>
        <source>These requests are not for everybody</source>
        <translation>Estas solicitações não são para todos</translation>
    </message>
    <message>
        <source>Only the owner of the business and an administrator may read them.</source>
        <translation>Só o dono do negócio e um administrador podem lê-las.</translation>
    </message>
    <message>
        <source>Reading the requests</source>
        <translation>Lendo as solicitações</translation>
    </message>
    <message>
        <source>The requests could not be read</source>
        <translation>Não foi possível ler as solicitações</translation>
    </message>
    <message>
        <source>No request fits</source>
        <translation>Nenhuma solicitação corresponde</translation>
    </message>
    <message>
        <source>Choose less, or show all.</source>
        <translation>Escolha menos, ou mostre todas.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Ainda não há solicitações</translation>
    </message>
    <message>
        <source>Each question to the chatflow appears here, with its answer, its time and its cost.</source>
        <translation>Cada pergunta ao chatflow aparece aqui, com a sua resposta, o seu tempo e o seu custo.</translation>
    </message>
    <message>
        <source>The request is copied, without the key: put that into FLOWISE_API_KEY first.</source>
        <translation>A solicitação foi copiada, sem a chave: coloque-a antes em FLOWISE_API_KEY.</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Copiar como c&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Search the requests</source>
        <translation>&amp;Buscar nas solicitações</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Ler de novo</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitações</translation>
    </message>
</context>
<context>
    <name>chatflow::RetentionCommand</name>
    <message>
        <source>only its owner and an administrator may clean up</source>
        <translation>só o dono e um administrador podem limpar</translation>
    </message>
    <message>
        <source>a number of days is expected, 0 for ever</source>
        <translation>espera-se um número de dias, 0 para sempre</translation>
    </message>
    <message>
        <source>this cannot be undone: --yes says that you mean it</source>
        <translation>não pode ser desfeito: --yes confirma que você quer</translation>
    </message>
    <message>
        <source>Messages are kept for ever.</source>
        <translation>As mensagens são guardadas para sempre.</translation>
    </message>
    <message numerus="yes">
        <source>Messages are kept for %n day(s).</source>
        <translation>
            <numerusform>As mensagens são guardadas por %n dia.</numerusform>
            <numerusform>As mensagens são guardadas por %n dias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is too old.</source>
        <translation>Nada é antigo demais.</translation>
    </message>
    <message>
        <source>To go: %1 messages of %2 conversations, the oldest of %3; of %4 conversations nothing stays.</source>
        <translation>Sairiam: %1 mensagens de %2 conversas, a mais antiga de %3; de %4 conversas não fica nada.</translation>
    </message>
    <message>
        <source>Removed: %1 messages.</source>
        <translation>Removidas: %1 mensagens.</translation>
    </message>
    <message>
        <source>Tells which messages are too old to be kept.</source>
        <translation>Diz quais mensagens são antigas demais para serem guardadas.</translation>
    </message>
    <message>
        <source>Removes the messages that are too old.</source>
        <translation>Remove as mensagens antigas demais.</translation>
    </message>
    <message>
        <source>An engine does it by itself every hour. What waits for an answer or to be sent stays, and so do contacts that somebody named or noted something about. Usage stays.</source>
        <translation>Um motor faz isso sozinho a cada hora. O que espera resposta ou envio fica, e também os contatos a que alguém deu nome ou anotou algo. O consumo fica.</translation>
    </message>
    <message>
        <source>really do it; nothing asks again</source>
        <translation>fazer de verdade; nada pergunta de novo</translation>
    </message>
    <message>
        <source>Shows or sets for how long a tenant&apos;s messages are kept.</source>
        <translation>Mostra ou define por quanto tempo as mensagens de um cliente são guardadas.</translation>
    </message>
    <message>
        <source>90 days unless it is set; 0 is for ever. The usual ones are 7, 30, 90 and 365.</source>
        <translation>90 dias se não for definido; 0 é para sempre. O usual é 7, 30, 90 ou 365.</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleActionRow</name>
    <message>
        <source>Choose a colleague</source>
        <translation>Escolha um colega</translation>
    </message>
    <message>
        <source>flow, or its id</source>
        <translation>fluxo, ou o seu id</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>shortcut of the saved text</source>
        <translation>atalho do texto salvo</translation>
    </message>
    <message>
        <source>name of the field</source>
        <translation>nome do campo</translation>
    </message>
    <message>
        <source>why (colleagues read it)</source>
        <translation>por quê (os colegas leem)</translation>
    </message>
    <message>
        <source>what colleagues are told</source>
        <translation>o que é avisado aos colegas</translation>
    </message>
    <message>
        <source>value; empty: none</source>
        <translation>valor; vazio: nenhum</translation>
    </message>
    <message>
        <source>What is sent. {contact_name} and other variables are filled in.</source>
        <translation>O que é enviado. {contact_name} e outras variáveis são preenchidas.</translation>
    </message>
    <message>
        <source>%1: value</source>
        <extracomment>Said by a screen reader: %1 is &quot;Then 2&quot;</extracomment>
        <translation>%1: valor</translation>
    </message>
    <message>
        <source>%1: name of the field</source>
        <extracomment>Said by a screen reader: %1 is &quot;Then 2&quot;</extracomment>
        <translation>%1: nome do campo</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <extracomment>Said by a screen reader: %1 is &quot;Then 2&quot;</extracomment>
        <translation>Subir: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <extracomment>Said by a screen reader: %1 is &quot;Then 2&quot;</extracomment>
        <translation>Descer: %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descer</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleConditionRow</name>
    <message>
        <source>contains</source>
        <extracomment>Of a condition: &quot;Tag – is – new customer&quot;</extracomment>
        <translation>contém</translation>
    </message>
    <message>
        <source>is</source>
        <translation>é</translation>
    </message>
    <message>
        <source>does not contain</source>
        <extracomment>Of a condition: &quot;Tag – is not – new customer&quot;</extracomment>
        <translation>não contém</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>não é</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Of a condition: &quot;The business is open – yes&quot;</extracomment>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>Of a condition: &quot;The business is open – no&quot;</extracomment>
        <translation>não</translation>
    </message>
    <message>
        <source>name of the field</source>
        <translation>nome do campo</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>value; empty: it is filled in</source>
        <translation>valor; vazio: está preenchido</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>pelo menos </translation>
    </message>
    <message>
        <source> messages</source>
        <translation> mensagens</translation>
    </message>
    <message>
        <source>in </source>
        <translation>em </translation>
    </message>
    <message>
        <source> days</source>
        <translation> dias</translation>
    </message>
    <message>
        <source>%1: is or is not</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: é ou não é</translation>
    </message>
    <message>
        <source>%1: name of the field</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: nome do campo</translation>
    </message>
    <message>
        <source>%1: value</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: valor</translation>
    </message>
    <message>
        <source>%1: messages</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: mensagens</translation>
    </message>
    <message>
        <source>%1: days</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: dias</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleEditor</name>
    <message>
        <source>New rule</source>
        <translation>Regra nova</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Todas as regras</translation>
    </message>
    <message>
        <source>Why? (if you like)</source>
        <translation>Por quê? (se quiser)</translation>
    </message>
    <message>
        <source>Why the rule is changed</source>
        <translation>Por que a regra é mudada</translation>
    </message>
    <message>
        <source>Try it on the past…</source>
        <translation>Testar com o passado…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>The rule as a sentence</source>
        <translation>A regra em uma frase</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observações</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleEventEdit</name>
    <message>
        <source>What happens</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palavras</translation>
    </message>
    <message>
        <source>One of them is enough; several words are a phrase. Commas part them. Accents and capitals do not matter.</source>
        <translation>Basta uma; várias palavras formam uma frase. São separadas por vírgulas. Acentos e maiúsculas não importam.</translation>
    </message>
    <message>
        <source>price, how much is it</source>
        <translation>preço, quanto custa</translation>
    </message>
    <message>
        <source>What the message is about</source>
        <translation>Do que trata a mensagem</translation>
    </message>
    <message>
        <source>One of them is enough.</source>
        <translation>Basta um.</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>Como soa</translation>
    </message>
    <message>
        <source>Sure of it by at least</source>
        <translation>Certeza de pelo menos</translation>
    </message>
    <message>
        <source>Less finds more messages, but also wrong ones.</source>
        <translation>Com menos se encontram mais mensagens, mas também erradas.</translation>
    </message>
    <message>
        <source>Messages, at least</source>
        <translation>Mensagens, pelo menos</translation>
    </message>
    <message>
        <source>Within so many days</source>
        <translation>Em tantos dias</translation>
    </message>
    <message>
        <source>No answer for</source>
        <translation>Sem resposta por</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleForm</name>
    <message>
        <source>Condition %1</source>
        <extracomment>Said by a screen reader before each part of a condition</extracomment>
        <translation>Condição %1</translation>
    </message>
    <message>
        <source>Then %1</source>
        <extracomment>Said by a screen reader before each part of what is done: the first, the second, …</extracomment>
        <translation>Ação %1</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Dê um nome à regra.</translation>
    </message>
    <message>
        <source>Add the hours, or mend those that cannot be.</source>
        <translation>Adicione as horas, ou corrija as que não podem ser.</translation>
    </message>
    <message>
        <source>Say what is to be done, or let it keep the rules below from acting.</source>
        <translation>Diga o que deve ser feito, ou que as regras abaixo não ajam.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>And if</source>
        <translation>E se</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Então</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Além disso</translation>
    </message>
    <message>
        <source>all of these are so</source>
        <translation>todas se cumprem</translation>
    </message>
    <message>
        <source>one of these is so</source>
        <translation>uma se cumpre</translation>
    </message>
    <message>
        <source>How many conditions must be so</source>
        <translation>Quantas condições devem se cumprir</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Adicionar uma condição</translation>
    </message>
    <message>
        <source>Add something to do</source>
        <translation>Adicionar uma ação</translation>
    </message>
    <message>
        <source>Let each contact alone afterwards for</source>
        <translation>Depois, deixar cada contato em paz por</translation>
    </message>
    <message>
        <source>How long it lets a contact alone</source>
        <translation>Quanto tempo deixa um contato em paz</translation>
    </message>
    <message>
        <source>Only from</source>
        <translation>Só a partir de</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>Só até</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <translation>Só nestes horários</translation>
    </message>
    <message>
        <source>The rules below do not look at what it acted on</source>
        <translation>As regras abaixo não olham aquilo em que ela agiu</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>A regra</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleHistoryDialog</name>
    <message>
        <source>The versions could not be read.</source>
        <translation>Não foi possível ler as versões.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <extracomment>%1 is a number, %2 a date and a time, %3 a person</extracomment>
        <translation>Versão %1, %2, %3</translation>
    </message>
    <message>
        <source>The version could not be read.</source>
        <translation>Não foi possível ler a versão.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Adicionada: %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Excluída: %1</translation>
    </message>
    <message>
        <source>Named “%1” before.</source>
        <translation>Antes se chamava “%1”.</translation>
    </message>
    <message>
        <source>Turned on.</source>
        <translation>Ligada.</translation>
    </message>
    <message>
        <source>Turned off.</source>
        <translation>Desligada.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Antes: %1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Depois: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Mudada: %1</translation>
    </message>
    <message>
        <source>The order was changed.</source>
        <translation>A ordem foi mudada.</translation>
    </message>
    <message>
        <source>All rules were paused.</source>
        <translation>Todas as regras foram pausadas.</translation>
    </message>
    <message>
        <source>The rules went on.</source>
        <translation>As regras foram retomadas.</translation>
    </message>
    <message>
        <source>Nothing was different.</source>
        <translation>Não houve diferenças.</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>Voltar à versão %1</translation>
    </message>
    <message>
        <source>The version was not restored.</source>
        <translation>A versão não foi restaurada.</translation>
    </message>
    <message>
        <source>Reading the versions…</source>
        <translation>Lendo as versões…</translation>
    </message>
    <message>
        <source>The rules were never changed.</source>
        <translation>As regras nunca foram mudadas.</translation>
    </message>
    <message>
        <source>Version %1, the rules of now. What it changed:</source>
        <translation>Versão %1, as regras de agora. O que mudou:</translation>
    </message>
    <message>
        <source>Version %1. What it changed:</source>
        <translation>Versão %1. O que mudou:</translation>
    </message>
    <message>
        <source>History of the rules</source>
        <translation>Histórico das regras</translation>
    </message>
    <message>
        <source>Versions of the rules</source>
        <translation>Versões das regras</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>O que é diferente</translation>
    </message>
    <message>
        <source>&amp;Older ones</source>
        <translation>&amp;Mais antigas</translation>
    </message>
    <message>
        <source>&amp;Restore this version</source>
        <translation>&amp;Restaurar esta versão</translation>
    </message>
    <message>
        <source>Its rules become those of now. Those of now stay in the history.</source>
        <translation>As regras dela passam a ser as de agora. As de agora ficam no histórico.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>chatflow::RulePartRow</name>
    <message>
        <source>%1: what</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot; or &quot;Then 1&quot;</extracomment>
        <translation>%1: o quê</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot; or &quot;Then 1&quot;</extracomment>
        <translation>Remover: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleTrialModel</name>
    <message>
        <source>Unnamed</source>
        <translation>Sem nome</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regra</translation>
    </message>
    <message>
        <source>What it would have done</source>
        <translation>O que teria feito</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleTrialPane</name>
    <message numerus="yes">
        <source>A flow would have answered %n message(s).</source>
        <translation>
            <numerusform>Um fluxo teria respondido %n mensagem.</numerusform>
            <numerusform>Um fluxo teria respondido %n mensagens.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is about %1.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>São cerca de %1.</translation>
    </message>
    <message numerus="yes">
        <source>The AI would have had %n message(s) less to answer.</source>
        <translation>
            <numerusform>A IA teria %n mensagem a menos para responder.</numerusform>
            <numerusform>A IA teria %n mensagens a menos para responder.</numerusform>
        </translation>
    </message>
    <message>
        <source>That saves about %1.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Economiza cerca de %1.</translation>
    </message>
    <message>
        <source>What an answer costs is not known yet: no call of these days has a price.</source>
        <translation>Ainda não se sabe quanto custa uma resposta: nenhuma chamada destes dias tem preço.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n day(s) were looked at. Nothing was sent or changed.</source>
        <translation>
            <numerusform>Foram olhadas %1 do último %n dia. Nada foi enviado nem mudado.</numerusform>
            <numerusform>Foram olhadas %1 dos últimos %n dias. Nada foi enviado nem mudado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensagem</numerusform>
            <numerusform>%n mensagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would have acted %n time(s)</source>
        <translation>
            <numerusform>Teria agido %n vez</numerusform>
            <numerusform>Teria agido %n vezes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n contact(s)</source>
        <translation>
            <numerusform>para %n contato</numerusform>
            <numerusform>para %n contatos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) sent</source>
        <translation>
            <numerusform>%n texto enviado</numerusform>
            <numerusform>%n textos enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) for a person</source>
        <translation>
            <numerusform>%n chamada a uma pessoa</numerusform>
            <numerusform>%n chamadas a uma pessoa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are listed.</source>
        <translation>
            <numerusform>É mostrado o primeiro %n.</numerusform>
            <numerusform>São mostrados os primeiros %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 conversations, %2 messages</source>
        <translation>%1 conversas, %2 mensagens</translation>
    </message>
    <message>
        <source>Going through the past</source>
        <translation>Repassando o passado</translation>
    </message>
    <message>
        <source>The rules could not be tried</source>
        <translation>Não foi possível testar as regras</translation>
    </message>
    <message>
        <source>They would not have done anything</source>
        <translation>Não teriam feito nada</translation>
    </message>
    <message>
        <source>No message of these days was what they wait for.</source>
        <translation>Nenhuma mensagem destes dias era o que elas esperam.</translation>
    </message>
    <message>
        <source>Try rules on what was said already</source>
        <translation>Teste as regras com o que já foi dito</translation>
    </message>
    <message>
        <source>Nothing is sent or changed. Tags and fields are taken as they are today.</source>
        <translation>Nada é enviado nem mudado. Etiquetas e campos são tomados como estão hoje.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>What rules would have done</source>
        <translation>O que as regras teriam feito</translation>
    </message>
    <message>
        <source>This rule alone</source>
        <translation>Só esta regra</translation>
    </message>
    <message>
        <source>All rules together</source>
        <translation>Todas as regras juntas</translation>
    </message>
    <message>
        <source>Which rules are tried</source>
        <translation>Quais regras são testadas</translation>
    </message>
    <message>
        <source>Days back</source>
        <translation>Dias para trás</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Abrir a conversa</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleWatch</name>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>%1 is what a rule tells, %2 a contact, %3 a business</extracomment>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleWording</name>
    <message>
        <source>%1 or %2</source>
        <extracomment>The last two of several: “a”, “b” or “c”</extracomment>
        <translation>%1 ou %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>something happens that only a newer program knows</source>
        <translation>acontece algo que só um programa mais novo conhece</translation>
    </message>
    <message>
        <source>a contact writes</source>
        <translation>um contato escreve</translation>
    </message>
    <message>
        <source>a contact says %1</source>
        <translation>um contato diz %1</translation>
    </message>
    <message>
        <source>a message is about %1</source>
        <translation>uma mensagem trata de %1</translation>
    </message>
    <message>
        <source>a message sounds unhappy</source>
        <translation>uma mensagem soa irritada</translation>
    </message>
    <message>
        <source>a message sounds neutral</source>
        <translation>uma mensagem soa neutra</translation>
    </message>
    <message>
        <source>a message sounds happy</source>
        <translation>uma mensagem soa contente</translation>
    </message>
    <message>
        <source>a contact writes for the first time</source>
        <translation>um contato escreve pela primeira vez</translation>
    </message>
    <message numerus="yes">
        <source>a contact has written %n message(s) or more in %1</source>
        <extracomment>%1 is &quot;7 days&quot;</extracomment>
        <translation>
            <numerusform>um contato escreveu %n mensagem ou mais em %1</numerusform>
            <numerusform>um contato escreveu %n mensagens ou mais em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>a contact writes while the business is closed</source>
        <translation>um contato escreve com o negócio fechado</translation>
    </message>
    <message>
        <source>a contact has not answered for %1</source>
        <extracomment>%1 is &quot;4 hours&quot;</extracomment>
        <translation>um contato não responde há %1</translation>
    </message>
    <message>
        <source>a conversation has used up its tokens of the day</source>
        <translation>uma conversa esgotou os seus tokens do dia</translation>
    </message>
    <message>
        <source>a conversation begins to wait for a person</source>
        <translation>uma conversa começa a esperar por uma pessoa</translation>
    </message>
    <message>
        <source>the AI has failed too often</source>
        <translation>a IA falhou vezes demais</translation>
    </message>
    <message>
        <source>a person has given a conversation back to the AI</source>
        <translation>uma pessoa devolveu uma conversa à IA</translation>
    </message>
    <message>
        <source>something is so that only a newer program knows</source>
        <translation>cumpre-se algo que só um programa mais novo conhece</translation>
    </message>
    <message>
        <source>it does not carry the tag %1</source>
        <translation>não tem a etiqueta %1</translation>
    </message>
    <message>
        <source>it carries the tag %1</source>
        <translation>tem a etiqueta %1</translation>
    </message>
    <message>
        <source>the contact&apos;s field %1 is empty</source>
        <translation>o campo %1 do contato está vazio</translation>
    </message>
    <message>
        <source>the contact&apos;s field %1 is filled in</source>
        <translation>o campo %1 do contato está preenchido</translation>
    </message>
    <message>
        <source>the contact&apos;s field %1 is not %2</source>
        <translation>o campo %1 do contato não é %2</translation>
    </message>
    <message>
        <source>the contact&apos;s field %1 is %2</source>
        <translation>o campo %1 do contato é %2</translation>
    </message>
    <message>
        <source>it is not in %1</source>
        <translation>não está em %1</translation>
    </message>
    <message>
        <source>it is in %1</source>
        <translation>está em %1</translation>
    </message>
    <message>
        <source>the AI does not have the conversation</source>
        <translation>a IA não está com a conversa</translation>
    </message>
    <message>
        <source>the AI has the conversation</source>
        <translation>a IA está com a conversa</translation>
    </message>
    <message>
        <source>the conversation does not wait for a person</source>
        <translation>a conversa não espera por uma pessoa</translation>
    </message>
    <message>
        <source>the conversation waits for a person</source>
        <translation>a conversa espera por uma pessoa</translation>
    </message>
    <message>
        <source>no person has the conversation</source>
        <translation>nenhuma pessoa está com a conversa</translation>
    </message>
    <message>
        <source>a person has the conversation</source>
        <translation>uma pessoa está com a conversa</translation>
    </message>
    <message>
        <source>it did not come to the number %1</source>
        <translation>não chegou ao número %1</translation>
    </message>
    <message>
        <source>it came to the number %1</source>
        <translation>chegou ao número %1</translation>
    </message>
    <message>
        <source>the message does not contain %1</source>
        <translation>a mensagem não contém %1</translation>
    </message>
    <message>
        <source>the message contains %1</source>
        <translation>a mensagem contém %1</translation>
    </message>
    <message>
        <source>it is not within these hours: %1</source>
        <translation>não é nestes horários: %1</translation>
    </message>
    <message>
        <source>it is within these hours: %1</source>
        <translation>é nestes horários: %1</translation>
    </message>
    <message>
        <source>the business is closed</source>
        <translation>o negócio está fechado</translation>
    </message>
    <message>
        <source>the business is open</source>
        <translation>o negócio está aberto</translation>
    </message>
    <message>
        <source>the message is not of the kind “%1”</source>
        <translation>a mensagem não é do tipo “%1”</translation>
    </message>
    <message>
        <source>the message is of the kind “%1”</source>
        <translation>a mensagem é do tipo “%1”</translation>
    </message>
    <message numerus="yes">
        <source>the contact wrote fewer than %n message(s) in %1</source>
        <extracomment>%1 is &quot;7 days&quot;</extracomment>
        <translation>
            <numerusform>o contato escreveu menos de %n mensagem em %1</numerusform>
            <numerusform>o contato escreveu menos de %n mensagens em %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contact wrote %n message(s) or more in %1</source>
        <translation>
            <numerusform>o contato escreveu %n mensagem ou mais em %1</numerusform>
            <numerusform>o contato escreveu %n mensagens ou mais em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>something is done that only a newer program knows</source>
        <translation>faz-se algo que só um programa mais novo conhece</translation>
    </message>
    <message>
        <source>the AI answers</source>
        <translation>a IA responde</translation>
    </message>
    <message>
        <source>the flow %1 answers</source>
        <translation>o fluxo %1 responde</translation>
    </message>
    <message>
        <source>send %1</source>
        <translation>é enviado %1</translation>
    </message>
    <message>
        <source>send the saved text %1</source>
        <translation>é enviado o texto salvo %1</translation>
    </message>
    <message>
        <source>call for a person</source>
        <translation>é chamada uma pessoa</translation>
    </message>
    <message>
        <source>call for a person: %1</source>
        <translation>é chamada uma pessoa: %1</translation>
    </message>
    <message>
        <source>put on the tag %1</source>
        <translation>é posta a etiqueta %1</translation>
    </message>
    <message>
        <source>take off the tag %1</source>
        <translation>é tirada a etiqueta %1</translation>
    </message>
    <message>
        <source>empty the contact&apos;s field %1</source>
        <translation>é esvaziado o campo %1 do contato</translation>
    </message>
    <message>
        <source>set the contact&apos;s field %1 to %2</source>
        <translation>o campo %1 do contato passa a ser %2</translation>
    </message>
    <message>
        <source>keep the AI silent until a person hands the conversation back</source>
        <translation>a IA fica em silêncio até que uma pessoa devolva a conversa</translation>
    </message>
    <message>
        <source>give the conversation to %1</source>
        <extracomment>%1 is a colleague</extracomment>
        <translation>a conversa é dada a %1</translation>
    </message>
    <message>
        <source>tell the team %1</source>
        <translation>a equipe é avisada: %1</translation>
    </message>
    <message>
        <source>write again if no answer comes, as the settings say</source>
        <translation>escreve-se de novo se não vier resposta, como dizem as configurações</translation>
    </message>
    <message>
        <source>only within these hours: %1</source>
        <translation>só nestes horários: %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <extracomment>%1 is a date</extracomment>
        <translation>a partir de %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>até %1</translation>
    </message>
    <message>
        <source>at most once in %1 for each contact</source>
        <extracomment>%1 is &quot;2 days&quot;</extracomment>
        <translation>no máximo uma vez em %1 por contato</translation>
    </message>
    <message>
        <source>the rules below are then not looked at</source>
        <translation>as regras abaixo então não são olhadas</translation>
    </message>
    <message>
        <source>nothing is done</source>
        <translation>nada é feito</translation>
    </message>
    <message>
        <source>When %1, then %2.</source>
        <extracomment>&quot;When a contact writes, then the AI answers.&quot;</extracomment>
        <translation>Quando %1, então %2.</translation>
    </message>
    <message>
        <source>When %1, if %2, then %3.</source>
        <extracomment>&quot;When a contact writes, if the business is open, then the AI answers.&quot;</extracomment>
        <translation>Quando %1, se %2, então %3.</translation>
    </message>
    <message>
        <source>A message comes</source>
        <translation>Chega uma mensagem</translation>
    </message>
    <message>
        <source>A message says certain words</source>
        <translation>Uma mensagem diz certas palavras</translation>
    </message>
    <message>
        <source>A message is about something</source>
        <translation>Uma mensagem trata de algo</translation>
    </message>
    <message>
        <source>A message sounds happy or unhappy</source>
        <translation>Uma mensagem soa contente ou irritada</translation>
    </message>
    <message>
        <source>A contact writes for the first time</source>
        <translation>Um contato escreve pela primeira vez</translation>
    </message>
    <message>
        <source>A contact writes often</source>
        <translation>Um contato escreve com frequência</translation>
    </message>
    <message>
        <source>A message comes while closed</source>
        <translation>Chega uma mensagem com o negócio fechado</translation>
    </message>
    <message>
        <source>A contact does not answer</source>
        <translation>Um contato não responde</translation>
    </message>
    <message>
        <source>A conversation reaches its limit</source>
        <translation>Uma conversa chega ao seu limite</translation>
    </message>
    <message>
        <source>A conversation waits for a person</source>
        <translation>Uma conversa espera por uma pessoa</translation>
    </message>
    <message>
        <source>The AI failed</source>
        <translation>A IA falhou</translation>
    </message>
    <message>
        <source>A conversation is back with the AI</source>
        <translation>Uma conversa volta para a IA</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Field of the contact</source>
        <translation>Campo do contato</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Who has the conversation</source>
        <translation>Quem está com a conversa</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Número de WhatsApp</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texto da mensagem</translation>
    </message>
    <message>
        <source>Time of the week</source>
        <translation>Hora da semana</translation>
    </message>
    <message>
        <source>The business is open</source>
        <translation>O negócio está aberto</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Tipo de mensagem</translation>
    </message>
    <message>
        <source>How much the contact writes</source>
        <translation>Quanto o contato escreve</translation>
    </message>
    <message>
        <source>The AI answers</source>
        <translation>A IA responde</translation>
    </message>
    <message>
        <source>Another flow answers</source>
        <translation>Outro fluxo responde</translation>
    </message>
    <message>
        <source>Send a text</source>
        <translation>Enviar um texto</translation>
    </message>
    <message>
        <source>Send a saved text</source>
        <translation>Enviar um texto salvo</translation>
    </message>
    <message>
        <source>Call for a person</source>
        <translation>Chamar uma pessoa</translation>
    </message>
    <message>
        <source>Put on a tag</source>
        <translation>Pôr uma etiqueta</translation>
    </message>
    <message>
        <source>Take off a tag</source>
        <translation>Tirar uma etiqueta</translation>
    </message>
    <message>
        <source>Set a field of the contact</source>
        <translation>Mudar um campo do contato</translation>
    </message>
    <message>
        <source>Keep the AI silent</source>
        <translation>Silenciar a IA</translation>
    </message>
    <message>
        <source>Give it to a colleague</source>
        <translation>Dar a um colega</translation>
    </message>
    <message>
        <source>Tell the team</source>
        <translation>Avisar a equipe</translation>
    </message>
    <message>
        <source>Write again later</source>
        <translation>Escrever de novo depois</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espanhol</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>português</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglês</translation>
    </message>
    <message>
        <source>The AI</source>
        <translation>A IA</translation>
    </message>
    <message>
        <source>Nobody: it waits for a person</source>
        <translation>Ninguém: espera por uma pessoa</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Uma pessoa</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Áudio</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Figurinha</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Cartão de contato</translation>
    </message>
    <message>
        <source>&quot;%1&quot; never gets its turn: &quot;%2&quot; stops before it.</source>
        <translation>&quot;%1&quot; nunca tem a sua vez: &quot;%2&quot; para antes.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; never hears &quot;%3&quot;: &quot;%2&quot; takes it and stops.</source>
        <translation>&quot;%1&quot; nunca ouve &quot;%3&quot;: &quot;%2&quot; fica com ele e para.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; want opposite things for the same event.</source>
        <translation>&quot;%1&quot; e &quot;%2&quot; querem o contrário diante do mesmo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; both send a text for the same event.</source>
        <translation>&quot;%1&quot; e &quot;%2&quot; enviam ambas um texto diante do mesmo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; sends a text for every message: give it a rest, or two programs may answer each other for ever.</source>
        <translation>&quot;%1&quot; envia um texto a cada mensagem: dê-lhe um descanso, ou dois programas podem responder-se sem fim.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives the conversation to a person: its text will not leave.</source>
        <translation>&quot;%1&quot; dá a conversa a uma pessoa: o seu texto não sairá.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: there is no variable &quot;%2&quot;.</source>
        <translation>&quot;%1&quot;: não há variável &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: there is no saved text &quot;%2&quot;.</source>
        <translation>&quot;%1&quot;: não há texto salvo &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of a newer program and does not act here.</source>
        <translation>&quot;%1&quot; é de um programa mais novo e aqui não age.</translation>
    </message>
    <message>
        <source>At most %1 conditions.</source>
        <translation>No máximo %1 condições.</translation>
    </message>
    <message>
        <source>At most %1 things to do.</source>
        <translation>No máximo %1 ações.</translation>
    </message>
    <message>
        <source>At most %1 of them.</source>
        <translation>No máximo %1.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>No máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Dê um nome à regra.</translation>
    </message>
    <message>
        <source>Say what is to be done, or let it keep the rules below from acting.</source>
        <translation>Diga o que deve ser feito, ou que as regras abaixo não ajam.</translation>
    </message>
    <message>
        <source>Choose or write at least one.</source>
        <translation>Escolha ou escreva pelo menos um.</translation>
    </message>
    <message>
        <source>The name of a field begins with a letter and has letters, digits and _ only.</source>
        <translation>O nome de um campo começa com uma letra e só tem letras, dígitos e _.</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Escolha um colega.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>O último dia é anterior ao primeiro.</translation>
    </message>
    <message>
        <source>Add the hours, or mend those that cannot be.</source>
        <translation>Adicione as horas, ou corrija as que não podem ser.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Preencha isto.</translation>
    </message>
</context>
<context>
    <name>chatflow::RulesCommands</name>
    <message>
        <source>RULE</source>
        <translation>REGRA</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>QUANDO</translation>
    </message>
    <message>
        <source>ON</source>
        <translation>ATIVA</translation>
    </message>
    <message>
        <source>ACTED</source>
        <translation>AGIU</translation>
    </message>
    <message>
        <source>LAST</source>
        <translation>ÚLTIMA VEZ</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>HORA</translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation>CONTATO</translation>
    </message>
    <message>
        <source>CONVERSATION</source>
        <translation>CONVERSA</translation>
    </message>
    <message>
        <source>There are no rules. &quot;rules begin&quot; adds the ready-made ones.</source>
        <translation>Não há regras. &quot;rules begin&quot; acrescenta as prontas.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>of a newer program</source>
        <translation>de um programa mais novo</translation>
    </message>
    <message>
        <source>Saved as version %1.</source>
        <translation>Salvo como versão %1.</translation>
    </message>
    <message>
        <source>only its owner and an administrator may change its rules</source>
        <translation>só o dono e um administrador podem mudar as suas regras</translation>
    </message>
    <message>
        <source>all ready-made rules are there already</source>
        <translation>todas as regras prontas já estão lá</translation>
    </message>
    <message>
        <source>a number of days is expected, at most 366</source>
        <translation>espera-se um número de dias, no máximo 366</translation>
    </message>
    <message>
        <source>%1 conversations, %2 messages …</source>
        <translation>%1 conversas, %2 mensagens …</translation>
    </message>
    <message numerus="yes">
        <source>Looked at %1 messages of %2 conversations of the last %n day(s). Nothing was sent or changed.</source>
        <translation>
            <numerusform>Foram vistas %1 mensagens de %2 conversas de %n dia. Nada foi enviado nem mudado.</numerusform>
            <numerusform>Foram vistas %1 mensagens de %2 conversas dos últimos %n dias. Nada foi enviado nem mudado.</numerusform>
        </translation>
    </message>
    <message>
        <source>They would have sent %1 texts to %2 contacts and called for a person %3 times; the AI would have answered %4 messages less.</source>
        <translation>Teriam enviado %1 textos a %2 contatos e pedido uma pessoa %3 vezes; a IA teria respondido %4 mensagens a menos.</translation>
    </message>
    <message>
        <source>why, kept with the version</source>
        <translation>por quê; fica guardado com a versão</translation>
    </message>
    <message>
        <source>Lists a tenant&apos;s rules in their order, and how often each has acted.</source>
        <translation>Lista as regras de um negócio na sua ordem, e quantas vezes cada uma agiu.</translation>
    </message>
    <message>
        <source>Shows one rule as the file of an export has it.</source>
        <translation>Mostra uma regra como fica no arquivo de uma exportação.</translation>
    </message>
    <message>
        <source>Adds the ready-made rules, in the tenant&apos;s language.</source>
        <translation>Acrescenta as regras prontas, no idioma do negócio.</translation>
    </message>
    <message>
        <source>Who asks for a person, is unhappy or complains gets a person; the AI answers the rest. The reminder after a silence and the offer to frequent customers are off until they are enabled.</source>
        <translation>Quem pede uma pessoa, está irritado ou reclama recebe uma pessoa; a IA responde o resto. O lembrete depois de um silêncio e a oferta a clientes frequentes ficam desligados até serem ativados.</translation>
    </message>
    <message>
        <source>Lets a rule act.</source>
        <translation>Deixa uma regra agir.</translation>
    </message>
    <message>
        <source>Keeps a rule, but lets it act no more.</source>
        <translation>Conserva uma regra, mas não a deixa mais agir.</translation>
    </message>
    <message>
        <source>Writes a tenant&apos;s rules into a JSON file.</source>
        <translation>Escreve as regras de um negócio em um arquivo JSON.</translation>
    </message>
    <message>
        <source>Puts the rules of a JSON file in the place of a tenant&apos;s rules.</source>
        <translation>Põe as regras de um arquivo JSON no lugar das de um negócio.</translation>
    </message>
    <message>
        <source>The file is checked as a whole first. What was there before stays among the versions.</source>
        <translation>Antes, o arquivo inteiro é verificado. O que havia fica entre as versões.</translation>
    </message>
    <message>
        <source>Shows what a tenant&apos;s rules, or those of a file, would have done.</source>
        <translation>Mostra o que teriam feito as regras de um negócio, ou as de um arquivo.</translation>
    </message>
    <message>
        <source>Reads the conversations of the last days; nothing is sent or changed. Tags and fields are taken as they are today. Rules that are off are left out, unless --rule names one.</source>
        <translation>Lê as conversas dos últimos dias; nada é enviado nem mudado. As etiquetas e os campos são tomados como estão hoje. As regras desligadas não contam, a não ser que --rule nomeie uma.</translation>
    </message>
    <message>
        <source>how far back; 30 unless given</source>
        <translation>quantos dias para trás; 30 se não for dito</translation>
    </message>
    <message>
        <source>only this rule, even if it is off</source>
        <translation>só esta regra, mesmo desligada</translation>
    </message>
    <message>
        <source>All rules rest until &quot;rules resume&quot;.</source>
        <translation>Todas as regras descansam até &quot;rules resume&quot;.</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSÃO</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>QUEM</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>POR QUÊ</translation>
    </message>
    <message>
        <source>The rules were never changed.</source>
        <translation>As regras nunca foram mudadas.</translation>
    </message>
    <message>
        <source>a number of a version is expected, as &quot;rules history&quot; tells them</source>
        <translation>espera-se o número de uma versão, como &quot;rules history&quot; os dá</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>Voltar à versão %1</translation>
    </message>
    <message>
        <source>Lets none of a tenant&apos;s rules act, whether it is on or off.</source>
        <translation>Não deixa agir nenhuma regra de um cliente, esteja ativa ou não.</translation>
    </message>
    <message>
        <source>Lets a tenant&apos;s rules act again, those that are on.</source>
        <translation>Deixa agir de novo as regras de um cliente que estão ativas.</translation>
    </message>
    <message>
        <source>Lists the versions of a tenant&apos;s rules, the newest first.</source>
        <translation>Lista as versões das regras de um cliente, a mais nova primeiro.</translation>
    </message>
    <message>
        <source>Makes the rules of a former version those of now.</source>
        <translation>Faz das regras de uma versão anterior as de agora.</translation>
    </message>
    <message>
        <source>They become a new version; those of now stay among the versions.</source>
        <translation>Passam a ser uma versão nova; as de agora ficam entre as versões.</translation>
    </message>
</context>
<context>
    <name>chatflow::RulesModel</name>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n observação</numerusform>
            <numerusform>%n observações</numerusform>
        </translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ativa</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desligada</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Núm.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regra</translation>
    </message>
    <message>
        <source>Acted</source>
        <translation>Agiu</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observações</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>O que faz</translation>
    </message>
</context>
<context>
    <name>chatflow::RunCommand</name>
    <message>
        <source>The engine runs on %1. Ctrl+C stops it; what is in hand is finished first.</source>
        <translation>O motor está em execução em %1. Ctrl+C o para; antes, termina-se o que está em andamento.</translation>
    </message>
    <message>
        <source>Stopping: finishing what is in hand.</source>
        <translation>Parando: terminando o que está em andamento.</translation>
    </message>
    <message>
        <source>The engine has stopped.</source>
        <translation>O motor parou.</translation>
    </message>
    <message>
        <source>Answers the tenants&apos; conversations until it is stopped.</source>
        <translation>Responde às conversas dos clientes até ser parado.</translation>
    </message>
    <message>
        <source>Several engines, and a console, may work on one workspace: each WhatsApp instance is answered by one of them, and another takes over within ten seconds when that one dies. SIGTERM, SIGINT and SIGHUP end it with 0 after what is in hand is finished; a second signal ends it at once. Nothing is lost either way: what was not finished is taken up at the next start, and no message is answered twice.
It tells a supervisor that it runs: by READY=1 on NOTIFY_SOCKET (a systemd unit of Type=notify), and as --ready-file and --ready-fd ask.</source>
        <translation>Vários motores, e um console, podem trabalhar em um mesmo espaço de trabalho: cada instância do WhatsApp é respondida por um deles, e outro assume em dez segundos quando esse morre. SIGTERM, SIGINT e SIGHUP o encerram com 0 depois de terminar o que está em andamento; um segundo sinal o encerra na hora. De um jeito ou de outro nada se perde: o que não foi terminado é retomado na próxima partida, e nenhuma mensagem é respondida duas vezes.
Ele avisa a um supervisor que está em execução: com READY=1 em NOTIFY_SOCKET (uma unidade do systemd de Type=notify), e como --ready-file e --ready-fd pedirem.</translation>
    </message>
    <message>
        <source>written, with the process id, when it runs; removed when it stops</source>
        <translation>gravado, com o identificador do processo, quando está em execução; removido quando para</translation>
    </message>
    <message>
        <source>an open file descriptor that gets “READY=1” when it runs, and is closed</source>
        <translation>um descritor de arquivo aberto que recebe “READY=1” quando está em execução, e é fechado</translation>
    </message>
    <message>
        <source>stop by itself after so long</source>
        <translation>parar sozinho depois deste tempo</translation>
    </message>
    <message>
        <source>how this engine is called among those of the workspace; otherwise made from the computer&apos;s name</source>
        <translation>como este motor se chama entre os do espaço de trabalho; senão, é formado com o nome do computador</translation>
    </message>
    <message>
        <source>how long the others wait for this engine when it falls silent</source>
        <translation>quanto os outros esperam por este motor quando ele silencia</translation>
    </message>
    <message>
        <source>also receive Evolution&apos;s webhooks, at http://ADDRESS:N/webhook with the secret workspace/webhook in the header X-Chatflow-Secret or behind the path; 0 = any free port</source>
        <translation>receber também os webhooks da Evolution, em http://ADDRESS:N/webhook com o segredo workspace/webhook no cabeçalho X-Chatflow-Secret ou depois do caminho; 0 = qualquer porta livre</translation>
    </message>
    <message>
        <source>where to listen for webhooks; otherwise 127.0.0.1, which only this computer reaches</source>
        <translation>onde escutar os webhooks; senão, 127.0.0.1, que só este computador alcança</translation>
    </message>
</context>
<context>
    <name>chatflow::SandboxCommand</name>
    <message>
        <source>%1 stands in at %2, key %3</source>
        <translation>%1 simulado em %2, chave %3</translation>
    </message>
    <message>
        <source>%1: instance %2, chatflow %3, key %4</source>
        <translation>%1: instância %2, chatflow %3, chave %4</translation>
    </message>
    <message>
        <source>Ctrl+C stops it. Nothing here leaves this computer, and these keys open nothing else.</source>
        <translation>Ctrl+C a para. Nada daqui sai deste computador, e estas chaves não abrem mais nada.</translation>
    </message>
    <message>
        <source>not a number from 0 to 1000</source>
        <translation>não é um número de 0 a 1000</translation>
    </message>
    <message>
        <source>Stands in for Flowise and Evolution, with simulated contacts, to try things at no cost.</source>
        <translation>Simula o Flowise e o Evolution, com contatos inventados, para experimentar sem custo.</translation>
    </message>
    <message>
        <source>Starts two servers on this computer only, which speak the real protocols, writes their addresses and keys, and then what is said. It opens no workspace: make one with “tenant add” and “secret set”, and answer with “run”. The servers are controlled under /__sandbox/, e.g. POST /__sandbox/deliver lets a contact write.</source>
        <translation>Inicia dois servidores, só neste computador, que falam os protocolos reais; escreve os endereços e as chaves deles e, depois, o que é dito. Não abre nenhum espaço de trabalho: crie um com “tenant add” e “secret set”, e responda com “run”. Os servidores são controlados em /__sandbox/; por exemplo, POST /__sandbox/deliver faz um contato escrever.</translation>
    </message>
    <message>
        <source>tenants, flows, contacts and faults as JSON, rather than the built-in demo</source>
        <translation>clientes, chatflows, contatos e falhas em JSON, em vez da demonstração incluída</translation>
    </message>
    <message>
        <source>let no contact write by itself</source>
        <translation>que nenhum contato escreva por conta própria</translation>
    </message>
    <message>
        <source>how fast they write (1); 0 does not wait at all</source>
        <translation>com que rapidez escrevem (1); 0 não espera nada</translation>
    </message>
    <message>
        <source>the port of the Flowise stand-in (any free one)</source>
        <translation>a porta do Flowise simulado (qualquer uma livre)</translation>
    </message>
    <message>
        <source>the port of the Evolution stand-in (any free one)</source>
        <translation>a porta do Evolution simulado (qualquer uma livre)</translation>
    </message>
    <message>
        <source>written, with the process id, when it runs; removed when it stops</source>
        <translation>gravado, com o identificador do processo, quando está em execução; removido quando para</translation>
    </message>
    <message>
        <source>an open file descriptor that gets “READY=1” when it runs, and is closed</source>
        <translation>um descritor de arquivo aberto que recebe “READY=1” quando está em execução, e é fechado</translation>
    </message>
    <message>
        <source>stop by itself after so long</source>
        <translation>parar sozinho depois deste tempo</translation>
    </message>
</context>
<context>
    <name>chatflow::SandboxFillCommand</name>
    <message>
        <source>none is named, and sample data does not belong into your own workspace</source>
        <translation>nenhum foi indicado, e dados de amostra não devem ir para o seu próprio espaço de trabalho</translation>
    </message>
    <message>
        <source>there are tenants in %1 already; name a new one</source>
        <translation>já há clientes em %1; indique um novo</translation>
    </message>
    <message>
        <source>each conversation takes at least one message</source>
        <translation>cada conversa precisa de pelo menos uma mensagem</translation>
    </message>
    <message>
        <source>not a date and time like 2026-11-24T18:00:00Z</source>
        <translation>não é uma data e hora como 2026-11-24T18:00:00Z</translation>
    </message>
    <message>
        <source>%1 of %2 messages (%3 %)</source>
        <translation>%1 de %2 mensagens (%3 %)</translation>
    </message>
    <message>
        <source>Filled: %1 tenants, %2 conversations, %3 messages up to %4, in %5 s.</source>
        <translation>Pronto: %1 clientes, %2 conversas, %3 mensagens até %4, em %5 s.</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 messages. The workspace is whole, its history just ends at %3; it cannot be filled further. For another try name a new one.</source>
        <translation>Parado após %1 de %2 mensagens. O espaço de trabalho está íntegro, só que sua história termina em %3; não dá para continuar a enchê-lo. Para outra tentativa indique um novo.</translation>
    </message>
    <message>
        <source>Fills a new workspace with made-up businesses and their history.</source>
        <translation>Enche um espaço de trabalho novo com empresas inventadas e sua história.</translation>
    </message>
    <message>
        <source>For trying the console, for pictures and for measuring: businesses of several trades in Spanish, Portuguese and English, months of conversations of any length, media, failed messages, conversations that wait for a person, and the usage of it all. The workspace must be named, and have no tenants yet. Nothing is sent, and nobody in it exists. When it is stopped, the workspace is whole and its history ends earlier.</source>
        <translation>Para experimentar o console, para imagens e para medir: empresas de vários ramos em espanhol, português e inglês, meses de conversas de qualquer tamanho, mídia, mensagens que falharam, conversas que esperam por uma pessoa, e o consumo de tudo isso. O espaço de trabalho deve ser indicado, e ainda não ter clientes. Nada é enviado, e ninguém ali existe. Quando é parado, o espaço de trabalho está íntegro e sua história termina antes.</translation>
    </message>
    <message>
        <source>businesses (3)</source>
        <translation>empresas (3)</translation>
    </message>
    <message>
        <source>conversations in all (200)</source>
        <translation>conversas no total (200)</translation>
    </message>
    <message>
        <source>messages in all (25 for each conversation); a tenth of them is one thread</source>
        <translation>mensagens no total (25 por conversa); um décimo delas é um só fio</translation>
    </message>
    <message>
        <source>how far the history goes back (300)</source>
        <translation>até onde a história recua (300)</translation>
    </message>
    <message>
        <source>another history; with the same number and --until it is the same (1)</source>
        <translation>outra história; com o mesmo número e o mesmo --until é a mesma (1)</translation>
    </message>
    <message>
        <source>when the history ends, e.g. 2026-11-24T18:00:00Z (now)</source>
        <translation>quando a história termina, p. ex. 2026-11-24T18:00:00Z (agora)</translation>
    </message>
</context>
<context>
    <name>chatflow::SaveBar</name>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n alteração não salva</numerusform>
            <numerusform>%n alterações não salvas</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>What is not saved</source>
        <translation>O que não está salvo</translation>
    </message>
    <message>
        <source>Show what was changed</source>
        <translation>Mostrar o que foi alterado</translation>
    </message>
    <message>
        <source>Why? (if you like)</source>
        <translation>Por quê? (se quiser)</translation>
    </message>
    <message>
        <source>Why the settings are changed</source>
        <translation>Por que as configurações são alteradas</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Salvar as configurações</translation>
    </message>
</context>
<context>
    <name>chatflow::SearchDelegate</name>
    <message>
        <source>%1: </source>
        <extracomment>Before a message that was found: %1 is who wrote it, &quot;AI&quot; or &quot;You&quot;</extracomment>
        <translation>%1: </translation>
    </message>
</context>
<context>
    <name>chatflow::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Limpar a pesquisa</translation>
    </message>
</context>
<context>
    <name>chatflow::SearchModel</name>
    <message>
        <source>Contacts</source>
        <translation>Contatos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Show more contacts</source>
        <translation>Mostrar mais contatos</translation>
    </message>
</context>
<context>
    <name>chatflow::SecretArgument</name>
    <message>
        <source>it is one of workspace/flowise, workspace/evolution, workspace/webhook, tenant/TENANT/flowise and tenant/TENANT/evolution</source>
        <translation>é um de workspace/flowise, workspace/evolution, workspace/webhook, tenant/TENANT/flowise e tenant/TENANT/evolution</translation>
    </message>
</context>
<context>
    <name>chatflow::SecretCommand</name>
    <message>
        <source>Key for %1 (it is not shown): </source>
        <translation>Chave de %1 (não é mostrada): </translation>
    </message>
    <message>
        <source>A key was given on the command line, where other users and the shell&apos;s history can see it. It was not stored.</source>
        <translation>Uma chave foi dada na linha de comando, onde outros usuários e o histórico do shell podem vê-la. Ela não foi guardada.</translation>
    </message>
    <message>
        <source>Make a new key, since this one may be known, and give it on standard input or with --file.</source>
        <translation>Crie uma chave nova, pois esta pode ser conhecida, e forneça-a pela entrada padrão ou com --file.</translation>
    </message>
    <message>
        <source>Stored %1 in the %2.</source>
        <translation>%1 foi guardada (%2).</translation>
    </message>
    <message>
        <source>%1 is not set any more.</source>
        <translation>%1 não está mais guardada.</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>chaveiro</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>cofre</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memória</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>SET</source>
        <translation>GUARDADA</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CHAVE</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Stores a key, read from standard input or a file.</source>
        <translation>Guarda uma chave, lida da entrada padrão ou de um arquivo.</translation>
    </message>
    <message>
        <source>read the key from FILE rather than from standard input</source>
        <translation>ler a chave de FILE em vez da entrada padrão</translation>
    </message>
    <message>
        <source>Lists the keys that a workspace can have, and which are set.</source>
        <translation>Mostra as chaves que um espaço de trabalho pode ter, e quais estão guardadas.</translation>
    </message>
    <message>
        <source>Of a long key the last four characters are shown, so that it can be told from another.</source>
        <translation>De uma chave longa são mostrados os quatro últimos caracteres, para distingui-la de outra.</translation>
    </message>
    <message>
        <source>Removes a key; it is no failure when it was not set.</source>
        <translation>Remove uma chave; não é falha se ela não estava guardada.</translation>
    </message>
    <message>
        <source>It is for %1.</source>
        <translation>É para %1.</translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation>SERVIDOR</translation>
    </message>
    <message>
        <source>NAME is tenant/TENANT/flowise or tenant/TENANT/evolution for a tenant&apos;s own key, or workspace/flowise or workspace/evolution for the one of all tenants without their own. From a terminal the key is asked for and not shown. One line break at its end is taken off. Keys are kept in the computer&apos;s keychain, or in the vault under a pass phrase; never in the workspace. A key is shown to one server only: the one given by --server, or else the one in the settings.</source>
        <translation>NAME é tenant/TENANT/flowise ou tenant/TENANT/evolution para a chave própria de um cliente, ou workspace/flowise ou workspace/evolution para a de todos os clientes sem chave própria. Em um terminal a chave é pedida e não é mostrada. Uma quebra de linha no fim é retirada. As chaves são guardadas no chaveiro do computador, ou no cofre sob uma frase secreta; nunca no espaço de trabalho. Uma chave é mostrada a um só servidor: o indicado com --server ou, senão, o das configurações.</translation>
    </message>
    <message>
        <source>the server that the key is for, and is shown to alone</source>
        <translation>o servidor para o qual é a chave, e o único a quem ela é mostrada</translation>
    </message>
</context>
<context>
    <name>chatflow::SecretField</name>
    <message>
        <source>Will be removed</source>
        <translation>Será removida</translation>
    </message>
    <message>
        <source>Set – type another one to replace it</source>
        <translation>Guardada – digite outra para substituí-la</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nenhuma guardada</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Manter a chave</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Remover a chave</translation>
    </message>
</context>
<context>
    <name>chatflow::SecretInput</name>
    <message>
        <source>the key</source>
        <translation>a chave</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vazia</translation>
    </message>
    <message>
        <source>it is longer than any key</source>
        <translation>é mais longa que qualquer chave</translation>
    </message>
    <message>
        <source>it holds line breaks or control characters</source>
        <translation>contém quebras de linha ou caracteres de controle</translation>
    </message>
</context>
<context>
    <name>chatflow::SelectionBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n escolhida</numerusform>
            <numerusform>%n escolhidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Do with them</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>Choose only the one that is open (Esc)</source>
        <translation>Escolher só a que está aberta (Esc)</translation>
    </message>
</context>
<context>
    <name>chatflow::ServerCheck</name>
    <message>
        <source>%1: name of the server</source>
        <translation>%1: nome do servidor</translation>
    </message>
    <message>
        <source>%1: secure connection</source>
        <translation>%1: conexão segura</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 é %2.</translation>
    </message>
    <message>
        <source>%1; the certificate of %2 was issued by %3 and is valid until %4.</source>
        <translation>%1; o certificado de %2 foi emitido por %3 e vale até %4.</translation>
    </message>
    <message>
        <source>%1; but the certificate of %2 ends on %3. Renew it, or nothing is answered after that.</source>
        <translation>%1; mas o certificado de %2 termina em %3. Renove-o, ou depois disso nada será respondido.</translation>
    </message>
    <message>
        <source>The certificate was signed by the server itself (%1), so nobody vouches for it. Give the server a certificate of a known authority.</source>
        <translation>O certificado foi assinado pelo próprio servidor (%1), então ninguém responde por ele. Dê ao servidor um certificado de uma autoridade conhecida.</translation>
    </message>
    <message>
        <source>The certificate was issued by %1, whom this computer does not know. Often the server does not send the certificates in between: set them up there.</source>
        <translation>O certificado foi emitido por %1, que este computador não conhece. Muitas vezes o servidor não envia os certificados intermediários: configure-os lá.</translation>
    </message>
    <message>
        <source>The certificate is not for %1 but for %2. Use a name that it is made for.</source>
        <translation>O certificado não é para %1, e sim para %2. Use um nome para o qual foi feito.</translation>
    </message>
    <message>
        <source>The certificate ended on %1. Renew it on the server.</source>
        <translation>O certificado terminou em %1. Renove-o no servidor.</translation>
    </message>
    <message>
        <source>The certificate begins on %1 only. Check this computer&apos;s clock.</source>
        <translation>O certificado só começa em %1. Verifique o relógio deste computador.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: %1</source>
        <translation>O certificado não é confiável: %1</translation>
    </message>
    <message>
        <source>Its fingerprint (SHA-256): %1</source>
        <translation>Sua impressão digital (SHA-256): %1</translation>
    </message>
    <message>
        <source>%1; the server shows the key that was trusted by hand.</source>
        <translation>%1; o servidor mostra a chave que foi aceita à mão.</translation>
    </message>
    <message>
        <source>The server shows another key than the one that was trusted. Either it was renewed, which who runs it can tell, or somebody stands between: nothing is sent to it. Its fingerprint (SHA-256) now: %1</source>
        <translation>O servidor mostra outra chave que não a aceita. Ou foi renovada, o que sabe quem o administra, ou alguém está no meio: nada é enviado a ele. Sua impressão digital (SHA-256) agora: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::ServerForm</name>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando o servidor…</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Parar o teste</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Testar a conexão</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>C&amp;have de API</translation>
    </message>
    <message>
        <source>&amp;Fetch the list</source>
        <translation>&amp;Buscar a lista</translation>
    </message>
    <message>
        <source>The key that is kept is for no server yet: enter the key of this one.</source>
        <translation>A chave guardada ainda não é para nenhum servidor: digite a deste.</translation>
    </message>
    <message>
        <source>The key that is kept is for %1 and is not shown to another server: enter the key of this one.</source>
        <translation>A chave guardada é para %1 e não é mostrada a outro servidor: digite a deste.</translation>
    </message>
</context>
<context>
    <name>chatflow::SessionStatus</name>
    <message>
        <source>Starting the sandbox</source>
        <translation>Iniciando a demonstração</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>Abrindo o espaço de trabalho</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>Não foi possível abrir o espaço de trabalho</translation>
    </message>
    <message>
        <source>The engine did not start: nothing is received or answered.</source>
        <translation>O motor não iniciou: nada é recebido nem respondido.</translation>
    </message>
</context>
<context>
    <name>chatflow::SettingName</name>
    <message>
        <source>Flowise server</source>
        <translation>Servidor Flowise</translation>
    </message>
    <message>
        <source>Chatflow</source>
        <translation>Chatflow</translation>
    </message>
    <message>
        <source>How variables reach the chatflow</source>
        <translation>Como as variáveis chegam ao chatflow</translation>
    </message>
    <message>
        <source>Who remembers the conversation</source>
        <translation>Quem lembra a conversa</translation>
    </message>
    <message>
        <source>Streamed answers</source>
        <translation>Respostas em fluxo contínuo</translation>
    </message>
    <message>
        <source>Time limit of an answer (seconds)</source>
        <translation>Tempo limite de uma resposta (segundos)</translation>
    </message>
    <message>
        <source>Earlier messages sent along</source>
        <translation>Mensagens anteriores enviadas junto</translation>
    </message>
    <message>
        <source>Tokens of earlier messages sent along</source>
        <translation>Tokens de mensagens anteriores enviados junto</translation>
    </message>
    <message>
        <source>Tokens a conversation may use a day</source>
        <translation>Tokens que uma conversa pode usar por dia</translation>
    </message>
    <message>
        <source>Wait for more messages (milliseconds)</source>
        <translation>Espera por mais mensagens (milissegundos)</translation>
    </message>
    <message>
        <source>Longest wait for more messages (milliseconds)</source>
        <translation>Espera máxima por mais mensagens (milissegundos)</translation>
    </message>
    <message>
        <source>Oldest message that is answered (seconds)</source>
        <translation>Idade máxima de uma mensagem que é respondida (segundos)</translation>
    </message>
    <message>
        <source>Attempts to get an answer</source>
        <translation>Tentativas de obter uma resposta</translation>
    </message>
    <message>
        <source>Time limit of sending (seconds)</source>
        <translation>Tempo limite de envio (segundos)</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Nome do negócio</translation>
    </message>
    <message>
        <source>Business description</source>
        <translation>Descrição do negócio</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Language of the answers</source>
        <translation>Idioma das respostas</translation>
    </message>
    <message>
        <source>Products and services</source>
        <translation>Produtos e serviços</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horário de atendimento</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feriados</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Special instructions</source>
        <translation>Instruções especiais</translation>
    </message>
    <message>
        <source>Own variables</source>
        <translation>Variáveis próprias</translation>
    </message>
    <message>
        <source>Prompt template</source>
        <translation>Modelo de prompt</translation>
    </message>
    <message>
        <source>Where the template is from</source>
        <translation>De onde vem o modelo</translation>
    </message>
    <message>
        <source>Product “%1”</source>
        <translation>Produto “%1”</translation>
    </message>
    <message>
        <source>Variable “%1”</source>
        <translation>Variável “%1”</translation>
    </message>
    <message>
        <source>Opening hours, %1</source>
        <translation>Horário de atendimento, %1</translation>
    </message>
    <message>
        <source>Holiday %1</source>
        <translation>Feriado %1</translation>
    </message>
    <message>
        <source>Model for the costs</source>
        <translation>Modelo para os custos</translation>
    </message>
    <message>
        <source>Certificate trusted by hand</source>
        <translation>Certificado aceito à mão</translation>
    </message>
    <message>
        <source>Summary of older messages</source>
        <translation>Resumo das mensagens mais antigas</translation>
    </message>
    <message>
        <source>Chatflow that summarises</source>
        <translation>Chatflow que resume</translation>
    </message>
    <message>
        <source>Time until a person answers (minutes)</source>
        <translation>Tempo até uma pessoa responder (minutos)</translation>
    </message>
    <message>
        <source>Tag of important contacts</source>
        <translation>Etiqueta dos contatos importantes</translation>
    </message>
    <message>
        <source>Chatflow when the first one fails</source>
        <translation>Chatflow quando o primeiro falha</translation>
    </message>
    <message>
        <source>Message when nobody can answer</source>
        <translation>Mensagem quando ninguém pode responder</translation>
    </message>
    <message>
        <source>Words that tell it is an AI</source>
        <translation>Palavras que dizem que é uma IA</translation>
    </message>
    <message>
        <source>What the AI talks about</source>
        <translation>Sobre o que a IA fala</translation>
    </message>
    <message>
        <source>Most answers to a contact in ten minutes</source>
        <translation>Máximo de respostas a um contato em dez minutos</translation>
    </message>
    <message>
        <source>Most messages a minute of a number</source>
        <translation>Máximo de mensagens por minuto de um número</translation>
    </message>
    <message>
        <source>Question how it was</source>
        <translation>Pergunta de como foi</translation>
    </message>
    <message>
        <source>Words of the question how it was</source>
        <translation>Texto da pergunta de como foi</translation>
    </message>
    <message>
        <source>Time to answer it (hours)</source>
        <translation>Tempo para respondê-la (horas)</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Acompanhamentos</translation>
    </message>
    <message>
        <source>Follow-ups not before</source>
        <translation>Acompanhamentos não antes de</translation>
    </message>
    <message>
        <source>Follow-ups not after</source>
        <translation>Acompanhamentos não depois de</translation>
    </message>
    <message>
        <source>Follow-ups only while open</source>
        <translation>Acompanhamentos só com o negócio aberto</translation>
    </message>
    <message>
        <source>Most follow-ups without an answer</source>
        <translation>Máximo de acompanhamentos sem resposta</translation>
    </message>
    <message>
        <source>Follow-ups that were missed</source>
        <translation>Acompanhamentos perdidos</translation>
    </message>
    <message>
        <source>Words that end automatic messages</source>
        <translation>Palavras que encerram as mensagens automáticas</translation>
    </message>
    <message>
        <source>Steps of the follow-ups</source>
        <translation>Passos dos acompanhamentos</translation>
    </message>
    <message numerus="yes">
        <source>Follow-up after %n hour(s)</source>
        <translation>
            <numerusform>Acompanhamento depois de %n hora</numerusform>
            <numerusform>Acompanhamento depois de %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follow-up after %n minute(s)</source>
        <translation>
            <numerusform>Acompanhamento depois de %n minuto</numerusform>
            <numerusform>Acompanhamento depois de %n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsPage</name>
    <message>
        <source>%1 has saved other settings meanwhile. Both are kept.</source>
        <translation>Enquanto isso, %1 salvou outras configurações. Ambas são mantidas.</translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation>As configurações não foram salvas.</translation>
    </message>
    <message>
        <source>Everything is saved but the keys.</source>
        <translation>Tudo foi salvo, menos as chaves.</translation>
    </message>
    <message>
        <source>Another business answers this WhatsApp number already. Choose another one.</source>
        <translation>Outra empresa já responde este número do WhatsApp. Escolha outro número.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Unsaved settings</source>
        <translation>Configurações não salvas</translation>
    </message>
    <message>
        <source>What you changed in the settings of %1 is not saved.</source>
        <extracomment>%1 is a business</extracomment>
        <translation>O que você alterou nas configurações de %1 não está salvo.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Ficar aqui</translation>
    </message>
    <message>
        <source>Somebody else has just saved settings of this business. When you save yours, both are put together.</source>
        <translation>Outra pessoa acaba de salvar configurações desta empresa. Quando você salvar as suas, ambas serão unidas.</translation>
    </message>
    <message>
        <source>No business is chosen</source>
        <translation>Nenhuma empresa foi escolhida</translation>
    </message>
    <message>
        <source>Choose one at the top, or add the first one under “Businesses”.</source>
        <translation>Escolha uma em cima, ou adicione a primeira em “Empresas”.</translation>
    </message>
    <message>
        <source>These settings are not yours to see</source>
        <translation>Você não pode ver estas configurações</translation>
    </message>
    <message>
        <source>Ask the administrator of this workspace.</source>
        <translation>Pergunte ao administrador deste espaço de trabalho.</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Não foi possível ler as configurações</translation>
    </message>
    <message>
        <source>Reading the settings</source>
        <translation>Lendo as configurações</translation>
    </message>
    <message>
        <source>%1, something is wrong</source>
        <extracomment>Said by a screen reader: %1 is a section of the settings</extracomment>
        <translation>%1, há algo errado</translation>
    </message>
    <message>
        <source>&amp;Save the settings</source>
        <translation>&amp;Salvar as configurações</translation>
    </message>
    <message>
        <source>&amp;Discard the changes</source>
        <translation>&amp;Descartar as alterações</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Seções das configurações</translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsPalette</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Settings, %1</source>
        <extracomment>Where a setting is: %1 is a section of the page (&quot;Flowise&quot;)</extracomment>
        <translation>Configurações, %1</translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsText</name>
    <message>
        <source>there is no such setting</source>
        <translation>não existe essa configuração</translation>
    </message>
    <message>
        <source>there is no such setting; did you mean %1?</source>
        <translation>não existe essa configuração; você quis dizer %1?</translation>
    </message>
    <message>
        <source>a whole number is expected</source>
        <translation>espera-se um número inteiro</translation>
    </message>
    <message>
        <source>yes or no is expected</source>
        <translation>espera-se yes ou no</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>espera-se: %1</translation>
    </message>
    <message>
        <source>it is not a JSON object: %1</source>
        <translation>não é um objeto JSON: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsVersions</name>
    <message>
        <source>a version&apos;s number is expected, as “tenant history” shows it</source>
        <translation>espera-se o número de uma versão, como “tenant history” o mostra</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>CONFIGURAÇÃO</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>ANTES</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>AGORA</translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsWording</name>
    <message>
        <source>Name of the business</source>
        <translation>Nome da empresa</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Número do WhatsApp</translation>
    </message>
    <message>
        <source>Key of Flowise</source>
        <translation>Chave do Flowise</translation>
    </message>
    <message>
        <source>Key of Evolution</source>
        <translation>Chave do Evolution</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>The value of a setting that is not set</extracomment>
        <translation>nada</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>Informal</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>Formal</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>%1: a new one</source>
        <extracomment>%1 is a key: &quot;Key of Flowise&quot;</extracomment>
        <translation>%1: uma nova</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1: removido</translation>
    </message>
    <message>
        <source>%1: +%2 −%3 lines</source>
        <extracomment>%1 is a setting, %2 and %3 are numbers of lines</extracomment>
        <translation>%1: +%2 −%3 linhas</translation>
    </message>
    <message>
        <source>%1: new, %2</source>
        <extracomment>%1 is an item of a list, %2 what it is</extracomment>
        <translation>%1: novo, %2</translation>
    </message>
    <message>
        <source>%1: in another order</source>
        <translation>%1: em outra ordem</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change: %1 is a setting, %2 what it was, %3 what it is</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguém</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 a moment</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Shared variables</source>
        <translation>Variáveis compartilhadas</translation>
    </message>
</context>
<context>
    <name>chatflow::SharedScopeBar</name>
    <message>
        <source>Save or discard what you changed first.</source>
        <translation>Primeiro salve ou descarte o que mudou.</translation>
    </message>
    <message>
        <source>Shared &amp;with:</source>
        <translation>Compartilhadas &amp;com:</translation>
    </message>
    <message>
        <source>&amp;Plan of this business:</source>
        <translation>&amp;Plano deste negócio:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>The business takes over the variables of its plan. A new name makes a new plan.</source>
        <translation>O negócio recebe as variáveis do seu plano. Um nome novo cria um plano novo.</translation>
    </message>
    <message>
        <source>Set the plan</source>
        <translation>Definir o plano</translation>
    </message>
    <message>
        <source>All businesses</source>
        <translation>Todos os negócios</translation>
    </message>
    <message>
        <source>Businesses on the plan %1</source>
        <extracomment>%1 is the name of a plan</extracomment>
        <translation>Negócios do plano %1</translation>
    </message>
    <message>
        <source>Plan of this business</source>
        <translation>Plano deste negócio</translation>
    </message>
</context>
<context>
    <name>chatflow::SharedSection</name>
    <message>
        <source>Shared variables</source>
        <translation>Variáveis compartilhadas</translation>
    </message>
    <message>
        <source>The shared variables could not be read.</source>
        <translation>Não foi possível ler as variáveis compartilhadas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Somebody else has saved the shared variables meanwhile, so yours were not saved. They are still here.</source>
        <translation>Enquanto isso outra pessoa salvou as variáveis compartilhadas, por isso as suas não foram salvas. Ainda estão aqui.</translation>
    </message>
    <message>
        <source>Show theirs instead</source>
        <translation>Mostrar as da outra pessoa</translation>
    </message>
    <message>
        <source>The shared variables were not saved.</source>
        <translation>As variáveis compartilhadas não foram salvas.</translation>
    </message>
    <message>
        <source>Save for all businesses</source>
        <translation>Salvar para todas as empresas</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>The plans could not be read.</source>
        <translation>Não foi possível ler os planos.</translation>
    </message>
    <message>
        <source>The plan was not set.</source>
        <translation>O plano não foi definido.</translation>
    </message>
    <message>
        <source>Save for the plan</source>
        <translation>Salvar para o plano</translation>
    </message>
</context>
<context>
    <name>chatflow::ShellCommands</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Novo espaço de trabalho…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>&amp;Abrir espaço de trabalho…</translation>
    </message>
    <message>
        <source>&amp;Team workspace…</source>
        <translation>&amp;Espaço de trabalho de equipe…</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>Experimentar a &amp;demonstração</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;fazer</translation>
    </message>
    <message>
        <source>&amp;Search and commands…</source>
        <translation>&amp;Pesquisa e comandos…</translation>
    </message>
    <message>
        <source>Change the &amp;business…</source>
        <translation>Trocar de e&amp;mpresa…</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>N&amp;otificações</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Próxima área</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Área anterior</translation>
    </message>
    <message>
        <source>Unlock the &amp;keys…</source>
        <translation>Desb&amp;loquear as chaves…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>A&amp;talhos de teclado…</translation>
    </message>
</context>
<context>
    <name>chatflow::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Buscar nos atalhos</translation>
    </message>
    <message>
        <source>%1, without a menu</source>
        <extracomment>A heading over keys: %1 is the name of a page</extracomment>
        <translation>%1, sem menu</translation>
    </message>
</context>
<context>
    <name>chatflow::SoundBar</name>
    <message>
        <source>%1×</source>
        <extracomment>how fast a recording is played; %1 is a number</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>How fast it is played</source>
        <translation>Velocidade de reprodução</translation>
    </message>
    <message>
        <source>How fast it is played: %1</source>
        <translation>Velocidade de reprodução: %1</translation>
    </message>
    <message>
        <source>Where the recording stands</source>
        <translation>Posição da gravação</translation>
    </message>
    <message>
        <source>Stop the recording</source>
        <translation>Parar a gravação</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Gravação</translation>
    </message>
</context>
<context>
    <name>chatflow::SpanEdit</name>
    <message>
        <source>too long: until noon of the next day at most</source>
        <translation>demais: no máximo até o meio-dia seguinte</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>meia-noite</translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation>do dia seguinte</translation>
    </message>
    <message>
        <source>%1, opens</source>
        <extracomment>Said by a screen reader: %1 is a day</extracomment>
        <translation>%1, abre</translation>
    </message>
    <message>
        <source>%1, closes</source>
        <extracomment>Said by a screen reader: %1 is a day</extracomment>
        <translation>%1, fecha</translation>
    </message>
    <message>
        <source>Remove these hours of %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Remover este horário: %1</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Remover este horário</translation>
    </message>
</context>
<context>
    <name>chatflow::SpanList</name>
    <message>
        <source>Closed</source>
        <translation>Fechado</translation>
    </message>
</context>
<context>
    <name>chatflow::SpellMarks</name>
    <message>
        <source>Nothing similar is known</source>
        <translation>Não se conhece nada parecido</translation>
    </message>
    <message>
        <source>Add to my words</source>
        <translation>Adicionar às minhas palavras</translation>
    </message>
    <message>
        <source>Ignore it for now</source>
        <translation>Ignorar por enquanto</translation>
    </message>
    <message>
        <source>No spelling dictionary for %1: install a Hunspell one</source>
        <extracomment>%1 is a language; Hunspell is the name of a program</extracomment>
        <translation>Não há dicionário ortográfico de %1: instale um do Hunspell</translation>
    </message>
</context>
<context>
    <name>chatflow::StatePane</name>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
</context>
<context>
    <name>chatflow::TagsCommands</name>
    <message>
        <source>TAG</source>
        <translation>ETIQUETA</translation>
    </message>
    <message>
        <source>COLOUR</source>
        <translation>COR</translation>
    </message>
    <message>
        <source>CONTACTS</source>
        <translation>CONTATOS</translation>
    </message>
    <message>
        <source>CONVERSATIONS</source>
        <translation>CONVERSAS</translation>
    </message>
    <message>
        <source>There are no tags.</source>
        <translation>Não há etiquetas.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Feito.</translation>
    </message>
    <message>
        <source>Lists a tenant&apos;s tags and how much each is used.</source>
        <translation>Lista as etiquetas de um cliente e quanto cada uma é usada.</translation>
    </message>
    <message>
        <source>Renames a tag, or recolours it.</source>
        <translation>Muda o nome ou a cor de uma etiqueta.</translation>
    </message>
    <message>
        <source>its new name</source>
        <translation>o novo nome</translation>
    </message>
    <message>
        <source>grey, red, orange, green, blue or violet</source>
        <translation>grey, red, orange, green, blue ou violet</translation>
    </message>
    <message>
        <source>Makes two tags one.</source>
        <translation>Faz de duas etiquetas uma.</translation>
    </message>
    <message>
        <source>What carries TAG carries INTO then, and TAG is no more. It cannot be taken back.</source>
        <translation>O que tem TAG passa a ter INTO, e TAG deixa de existir. Não pode ser desfeito.</translation>
    </message>
    <message>
        <source>Takes a tag off everything that carries it, and deletes it.</source>
        <translation>Tira uma etiqueta de tudo o que a tem e a exclui.</translation>
    </message>
</context>
<context>
    <name>chatflow::TagsDialog</name>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Laranja</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Cinza</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags and how much they are used</source>
        <translation>Etiquetas e quanto são usadas</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Cor</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>&amp;Unir a</translation>
    </message>
    <message>
        <source>What carries this tag carries the other one then.</source>
        <translation>O que tem esta etiqueta passa a ter a outra.</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>&amp;Delete …</source>
        <translation>&amp;Excluir…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>The tags could not be read.</source>
        <translation>Não foi possível ler as etiquetas.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contato</numerusform>
            <numerusform>%n contatos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversa</numerusform>
            <numerusform>%n conversas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <extracomment>A tag and how much it is used: %1 is its name, %2 &quot;3 contacts&quot;, %3 &quot;5 conversations&quot;</extracomment>
        <translation>%1 · %2, %3</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>Escolha uma etiqueta</translation>
    </message>
    <message>
        <source>The tag was not changed.</source>
        <translation>A etiqueta não foi alterada.</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”? This cannot be taken back.</source>
        <extracomment>%1 and %2 are tags</extracomment>
        <translation>Unir “%1” a “%2”? Isto não pode ser desfeito.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Unir</translation>
    </message>
    <message>
        <source>The tags were not merged.</source>
        <translation>As etiquetas não foram unidas.</translation>
    </message>
    <message>
        <source>Delete the tag “%1” from everything that carries it? This cannot be taken back.</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>Excluir a etiqueta “%1” de tudo o que a tem? Isto não pode ser desfeito.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Excluir</translation>
    </message>
    <message>
        <source>The tag was not deleted.</source>
        <translation>A etiqueta não foi excluída.</translation>
    </message>
</context>
<context>
    <name>chatflow::TeachingCommands</name>
    <message>
        <source>INTENT</source>
        <translation>INTENÇÃO</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>PALAVRAS</translation>
    </message>
    <message>
        <source>PHRASES</source>
        <translation>FRASES</translation>
    </message>
    <message>
        <source>The business has no intents of its own.</source>
        <translation>O negócio não tem intenções próprias.</translation>
    </message>
    <message>
        <source>Done: it counts from the next message on.</source>
        <translation>Feito: conta a partir da próxima mensagem.</translation>
    </message>
    <message>
        <source>only its owner and an administrator may change its intents</source>
        <translation>só o dono e um administrador podem mudar as intenções dele</translation>
    </message>
    <message>
        <source>Lists what a tenant&apos;s contacts may want besides the usual.</source>
        <translation>Mostra o que os contatos de um negócio podem querer além do habitual.</translation>
    </message>
    <message>
        <source>Teaches what contacts write who want something.</source>
        <translation>Ensina o que escrevem os contatos que querem algo.</translation>
    </message>
    <message>
        <source>Phrases and words are added to those the intent has. Messages that are similar to the phrases are found as well: give five or more.</source>
        <translation>As frases e palavras são acrescentadas às que a intenção tem. Mensagens parecidas com as frases também são encontradas: dê cinco ou mais.</translation>
    </message>
    <message>
        <source>what such a contact writes. Can be given several times</source>
        <translation>o que um contato assim escreve. Pode ser dado várias vezes</translation>
    </message>
    <message>
        <source>a word that always means it. Can be given several times</source>
        <translation>uma palavra que sempre o significa. Pode ser dado várias vezes</translation>
    </message>
    <message>
        <source>Forgets an intent of the business&apos;s own.</source>
        <translation>Esquece uma intenção própria do negócio.</translation>
    </message>
</context>
<context>
    <name>chatflow::TeamDialog</name>
    <message>
        <source>&amp;Remember the password in this computer&apos;s keychain</source>
        <translation>&amp;Lembrar a senha no chaveiro deste computador</translation>
    </message>
    <message>
        <source>Open a team workspace</source>
        <translation>Abrir um espaço de trabalho de equipe</translation>
    </message>
    <message>
        <source>It is never written into a file, and never part of the address. Without a keychain it is asked for each time.</source>
        <translation>Ela nunca é gravada em um arquivo, e nunca faz parte do endereço. Sem chaveiro, é pedida todas as vezes.</translation>
    </message>
    <message>
        <source>&amp;Address of the database</source>
        <translation>&amp;Endereço do banco de dados</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Senha</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>postgresql://user@host/database</source>
        <translation>postgresql://usuario@servidor/banco</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>chatflow::TemplateDialog</name>
    <message>
        <source>The library of templates could not be read.</source>
        <translation>Não foi possível ler a biblioteca de modelos.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <translation>%1 (rascunho)</translation>
    </message>
    <message>
        <source>To start from, by trade</source>
        <translation>Para começar, por ramo</translation>
    </message>
    <message>
        <source>The template could not be read.</source>
        <translation>Não foi possível ler o modelo.</translation>
    </message>
    <message>
        <source>Draft %1, %2, %3</source>
        <translation>Rascunho %1, %2, %3</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <translation>Versão %1, %2, %3</translation>
    </message>
    <message>
        <source>The text you edit</source>
        <translation>O texto que você edita</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Novo modelo</translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation>Como vai se chamar?</translation>
    </message>
    <message>
        <source>The template was not kept.</source>
        <translation>O modelo não foi salvo.</translation>
    </message>
    <message>
        <source>The draft was not saved.</source>
        <translation>O rascunho não foi salvo.</translation>
    </message>
    <message>
        <source>The draft was not published.</source>
        <translation>O rascunho não foi publicado.</translation>
    </message>
    <message>
        <source>Prompt templates</source>
        <translation>Modelos de prompt</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Buscar um modelo</translation>
    </message>
    <message>
        <source>Language of the templates</source>
        <translation>Idioma dos modelos</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos os idiomas</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espanhol</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Português</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglês</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Version of the template</source>
        <translation>Versão do modelo</translation>
    </message>
    <message>
        <source>Keep my text as a &amp;template…</source>
        <translation>Salvar meu texto como &amp;modelo…</translation>
    </message>
    <message>
        <source>Save my text as its &amp;draft</source>
        <translation>Salvar meu texto como &amp;rascunho dele</translation>
    </message>
    <message>
        <source>&amp;Publish the draft</source>
        <translation>P&amp;ublicar o rascunho</translation>
    </message>
    <message>
        <source>&amp;Use this text</source>
        <translation>Us&amp;ar este texto</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
</context>
<context>
    <name>chatflow::TemplateSyntax</name>
    <message>
        <source>Line %1: the section “%2” is never closed.</source>
        <translation>Linha %1: a seção “%2” nunca é fechada.</translation>
    </message>
    <message>
        <source>Line %1: the section “%2” is closed and never opened.</source>
        <translation>Linha %1: a seção “%2” é fechada e nunca aberta.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantAddCommand</name>
    <message>
        <source>it is empty</source>
        <translation>está vazio</translation>
    </message>
    <message>
        <source>--instance and --evolution-url go together</source>
        <translation>--instance e --evolution-url andam juntos</translation>
    </message>
    <message>
        <source>the address names another chatflow</source>
        <translation>o endereço nomeia outro chatflow</translation>
    </message>
    <message>
        <source>the address names no chatflow; give its id with --flow</source>
        <translation>o endereço não nomeia nenhum chatflow; forneça o identificador com --flow</translation>
    </message>
    <message>
        <source>--flow needs --flowise-url</source>
        <translation>--flow precisa de --flowise-url</translation>
    </message>
    <message>
        <source>WhatsApp instance of a tenant</source>
        <translation>instância do WhatsApp de um cliente</translation>
    </message>
    <message>
        <source>tenant with the client id</source>
        <translation>cliente com o identificador</translation>
    </message>
    <message>
        <source>Added tenant %1: %2 (client id %3).</source>
        <translation>Cliente %1 adicionado: %2 (identificador %3).</translation>
    </message>
    <message>
        <source>Next: chatflow-engine secret set tenant/%1/flowise, then chatflow-engine doctor %1</source>
        <translation>A seguir: chatflow-engine secret set tenant/%1/flowise, e depois chatflow-engine doctor %1</translation>
    </message>
    <message>
        <source>Adds a tenant: a business with its flow and its WhatsApp number.</source>
        <translation>Adiciona um cliente: uma empresa com o seu chatflow e o seu número de WhatsApp.</translation>
    </message>
    <message>
        <source>Makes the workspace too if it is not there yet. Everything but the name can also be set later, with “tenant set” and “tenant add-instance”. Keys are set with “secret set”.</source>
        <translation>Se o espaço de trabalho ainda não existe, ele também é criado. Tudo menos o nome pode ser definido depois, com “tenant set” e “tenant add-instance”. As chaves são guardadas com “secret set”.</translation>
    </message>
    <message>
        <source>a short, stable name of a-z, 0-9 and -; otherwise made from NAME</source>
        <translation>um nome curto e estável de a-z, 0-9 e -; senão, é formado a partir de NAME</translation>
    </message>
    <message>
        <source>the Flowise server, or a whole prediction URL (…/api/v1/prediction/ID) from which the chatflow is taken too</source>
        <translation>o servidor Flowise, ou uma URL de predição inteira (…/api/v1/prediction/ID), da qual se toma também o chatflow</translation>
    </message>
    <message>
        <source>the chatflow&apos;s id, when the URL does not hold it</source>
        <translation>o identificador do chatflow, quando a URL não o contém</translation>
    </message>
    <message>
        <source>the Evolution API server</source>
        <translation>o servidor Evolution API</translation>
    </message>
    <message>
        <source>the WhatsApp instance&apos;s name there</source>
        <translation>o nome que a instância do WhatsApp tem lá</translation>
    </message>
    <message>
        <source>settings to begin with, as JSON (see “tenant show --json”)</source>
        <translation>configurações iniciais, em JSON (veja “tenant show --json”)</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantCheckCommand</name>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 de %2 respostas</translation>
    </message>
    <message>
        <source>The tenant has no golden questions yet; the console adds them, under Settings.</source>
        <translation>O cliente ainda não tem perguntas de ouro; elas são adicionadas no console, em Configurações.</translation>
    </message>
    <message>
        <source>QUESTION</source>
        <translation>PERGUNTA</translation>
    </message>
    <message>
        <source>SINCE THE LAST RUN</source>
        <translation>DESDE A VEZ ANTERIOR</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>BAD</source>
        <translation>RUIM</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nova</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>pior</translation>
    </message>
    <message>
        <source>better</source>
        <translation>melhor</translation>
    </message>
    <message>
        <source>answers differently</source>
        <translation>responde outra coisa</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>“%1”: the answer %2.</source>
        <extracomment>%1 is a question, %2 is &quot;does not say “open”&quot;</extracomment>
        <translation>“%1”: a resposta %2.</translation>
    </message>
    <message>
        <source>“%1”: no answer. %2</source>
        <translation>“%1”: sem resposta. %2</translation>
    </message>
    <message>
        <source>%1 of %2 as expected; %3 tokens, %4 s.</source>
        <translation>%1 de %2 como esperado; %3 tokens, %4 s.</translation>
    </message>
    <message>
        <source>Stopped before all were asked.</source>
        <translation>Interrompido antes de fazer todas.</translation>
    </message>
    <message>
        <source>Asks a tenant&apos;s golden questions and checks the answers.</source>
        <translation>Faz as perguntas de ouro de um cliente e confere as respostas.</translation>
    </message>
    <message>
        <source>Asks the tenant&apos;s flow every golden question, with the settings as they are saved, and compares the answers with what is expected and with the last run. This costs tokens, which are counted apart from those of contacts. Ends with 6 when an answer is not as expected.</source>
        <translation>Faz ao chatflow do cliente cada pergunta de ouro, com as configurações salvas, e compara as respostas com o esperado e com a vez anterior. Custa tokens, que são contados à parte dos dos contatos. Termina com 6 quando uma resposta não é como esperado.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantDiffCommand</name>
    <message>
        <source>Both versions are the same.</source>
        <translation>As duas versões são iguais.</translation>
    </message>
    <message>
        <source>Shows what differs between two versions of a tenant&apos;s settings.</source>
        <translation>Mostra em que diferem duas versões das configurações de um cliente.</translation>
    </message>
    <message>
        <source>FROM and TO are versions as “tenant history” shows them; without TO it is the current one. Texts of several lines are compared line by line.</source>
        <translation>FROM e TO são versões como “tenant history” as mostra; sem TO é a atual. Textos de várias linhas são comparados linha por linha.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantFlowsCommand</name>
    <message>
        <source>USED</source>
        <translation>EM USO</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>OWN KEY</source>
        <translation>CHAVE PRÓPRIA</translation>
    </message>
    <message>
        <source>The key sees no chatflows on %1.</source>
        <translation>A chave não vê nenhum chatflow em %1.</translation>
    </message>
    <message>
        <source>the tenant has no Flowise server yet; set flowise.url, or give --flowise-url</source>
        <translation>o cliente ainda não tem um servidor Flowise; defina flowise.url, ou forneça --flowise-url</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>Lists the chatflows of a tenant&apos;s Flowise server, to choose one.</source>
        <translation>Mostra os chatflows do servidor Flowise de um cliente, para escolher um.</translation>
    </message>
    <message>
        <source>Asks the server with the tenant&apos;s key, which needs the permission chatflows:view.</source>
        <translation>Consulta o servidor com a chave do cliente, que precisa da permissão chatflows:view.</translation>
    </message>
    <message>
        <source>another server than the one that is set</source>
        <translation>outro servidor que o configurado</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantHistoryCommand</name>
    <message>
        <source>VERSION</source>
        <translation>VERSÃO</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>QUANDO</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>QUEM</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>POR QUÊ</translation>
    </message>
    <message>
        <source>More: --before %1</source>
        <translation>Há mais: --before %1</translation>
    </message>
    <message>
        <source>Lists the versions of a tenant&apos;s settings, the newest first.</source>
        <translation>Mostra as versões das configurações de um cliente, da mais recente à mais antiga.</translation>
    </message>
    <message>
        <source>Each change is a version, with who made it, when and why. Times are in the tenant&apos;s time zone; in JSON they are in UTC.</source>
        <translation>Cada alteração é uma versão, com quem a fez, quando e por quê. Os horários estão no fuso do cliente; em JSON, em UTC.</translation>
    </message>
    <message>
        <source>how many at most (20)</source>
        <translation>quantas no máximo (20)</translation>
    </message>
    <message>
        <source>only older ones: go on where an earlier list ended</source>
        <translation>só as anteriores a essa: continuar de onde uma lista anterior terminou</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantInstanceCommand</name>
    <message>
        <source>%1 answers %2 on %3 now.</source>
        <translation>%1 responde agora em %2 de %3.</translation>
    </message>
    <message>
        <source>%1 does not answer %2 any more. Its conversations stay.</source>
        <translation>%1 não responde mais em %2. As conversas são mantidas.</translation>
    </message>
    <message>
        <source>the address of the Evolution API server is needed</source>
        <translation>falta o endereço do servidor Evolution API</translation>
    </message>
    <message>
        <source>WhatsApp instance of a tenant</source>
        <translation>instância do WhatsApp de um cliente</translation>
    </message>
    <message>
        <source>there are several of this name; tell which with --evolution-url</source>
        <translation>há várias com este nome; indique qual com --evolution-url</translation>
    </message>
    <message>
        <source>WhatsApp instance of this tenant</source>
        <translation>instância do WhatsApp deste cliente</translation>
    </message>
    <message>
        <source>Gives a tenant a WhatsApp number: an instance of an Evolution API server.</source>
        <translation>Dá a um cliente um número de WhatsApp: uma instância de um servidor Evolution API.</translation>
    </message>
    <message>
        <source>the Evolution API server (needed)</source>
        <translation>o servidor Evolution API (obrigatório)</translation>
    </message>
    <message>
        <source>Takes a WhatsApp number from a tenant; its conversations stay.</source>
        <translation>Tira de um cliente um número de WhatsApp; as conversas são mantidas.</translation>
    </message>
    <message>
        <source>which server&apos;s, when there are several of this name</source>
        <translation>de qual servidor, quando há várias com este nome</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantListCommand</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>CLIENT ID</source>
        <translation>IDENTIFICADOR</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>FLOWISE</source>
        <translation>FLOWISE</translation>
    </message>
    <message>
        <source>INSTANCES</source>
        <translation>INSTÂNCIAS</translation>
    </message>
    <message>
        <source>There are no tenants yet. “chatflow-engine tenant add NAME” adds one.</source>
        <translation>Ainda não há clientes. “chatflow-engine tenant add NAME” adiciona um.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Settings version</source>
        <translation>Versão das configurações</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instância</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Lists the tenants of the workspace.</source>
        <translation>Mostra os clientes do espaço de trabalho.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantPalette</name>
    <message>
        <source>Trial</source>
        <translation>Em teste</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspensa</translation>
    </message>
    <message>
        <source>Businesses</source>
        <translation>Empresas</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantRestoreCommand</name>
    <message>
        <source>Nothing changed: version %1 is the current one.</source>
        <translation>Nada mudou: a versão %1 é a atual.</translation>
    </message>
    <message>
        <source>The settings are those of version %1 again, as version %2.</source>
        <translation>As configurações voltam a ser as da versão %1, como versão %2.</translation>
    </message>
    <message>
        <source>Makes an earlier version of a tenant&apos;s settings current again.</source>
        <translation>Volta a pôr em vigor uma versão anterior das configurações de um cliente.</translation>
    </message>
    <message>
        <source>The history loses nothing: what is restored becomes a new version, which equals VERSION. “tenant diff TENANT VERSION” shows beforehand what would go. A tenant&apos;s name, state and keys are no settings and stay.</source>
        <translation>O histórico não perde nada: o que se restaura vira uma versão nova, igual a VERSION. “tenant diff TENANT VERSION” mostra antes o que se perderia. O nome, o estado e as chaves de um cliente não são configurações e ficam.</translation>
    </message>
    <message>
        <source>why, for the history</source>
        <translation>por quê, para o histórico</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantSetCommand</name>
    <message>
        <source>KEY=VALUE is expected</source>
        <translation>espera-se KEY=VALUE</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vazio</translation>
    </message>
    <message>
        <source>active, trial, paused or suspended is expected</source>
        <translation>espera-se active, trial, paused ou suspended</translation>
    </message>
    <message>
        <source>nothing is to be changed; give KEY=VALUE, --unset or --file</source>
        <translation>não há nada a alterar; forneça KEY=VALUE, --unset ou --file</translation>
    </message>
    <message>
        <source>Nothing changed: everything was like this already.</source>
        <translation>Nada mudou: tudo já estava assim.</translation>
    </message>
    <message>
        <source>Settings: %1.</source>
        <translation>Configurações: %1.</translation>
    </message>
    <message>
        <source>Changes a tenant&apos;s settings and shows what was before and is now.</source>
        <translation>Altera as configurações de um cliente e mostra o que havia antes e o que há agora.</translation>
    </message>
    <message>
        <source>settings as JSON, in the form of “tenant show --json”; what it does not name stays</source>
        <translation>configurações em JSON, na forma de “tenant show --json”; o que não é nomeado fica como está</translation>
    </message>
    <message>
        <source>back to what a new tenant has; an own variable is removed. Can be given several times</source>
        <translation>voltar ao que um cliente novo tem; uma variável própria é removida. Pode ser dada várias vezes</translation>
    </message>
    <message>
        <source>why, for the history</source>
        <translation>por quê, para o histórico</translation>
    </message>
    <message>
        <source>All settings of one call are changed together, as one version in the history, or not at all. Besides the settings: name=TEXT, and state=active, trial, paused or suspended. Lists are separated by commas, a product may end in its price: “chips (1.50 USD)”; opening hours read “mon-fri 09:00-18:00, sat 10:00-14:00”, holidays “2026-12-25 closed Christmas, 2026-12-24 09:00-14:00”; the tenant&apos;s own variables are own_variables.NAME, or own_variables.NAME:TYPE with a type such as number, yes_no, money, phone or date. A whole prediction URL for flowise.url sets flowise.flow_id too.</source>
        <translation>Todas as configurações de uma chamada são alteradas juntas, como uma versão do histórico, ou nenhuma. Além das configurações: name=TEXT, e state=active, trial, paused ou suspended. As listas são separadas por vírgulas; um produto pode terminar no seu preço: “batatas (1.50 USD)”; os horários de atendimento se escrevem “mon-fri 09:00-18:00, sat 10:00-14:00”, os feriados “2026-12-25 closed Natal, 2026-12-24 09:00-14:00”; as variáveis próprias do cliente são own_variables.NAME, ou own_variables.NAME:TYPE com um tipo como number, yes_no, money, phone ou date. Uma URL de predição inteira em flowise.url define também flowise.flow_id.</translation>
    </message>
    <message>
        <source>The key that is kept is for %1 and is not shown to this server. Give it its own: secret set tenant/%2/flowise</source>
        <translation>A chave guardada é para %1 e não é mostrada a este servidor. Dê a ele a sua: secret set tenant/%2/flowise</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantShowCommand</name>
    <message>
        <source>Shows a tenant: its settings, instances and connections.</source>
        <translation>Mostra um cliente: as suas configurações, instâncias e conexões.</translation>
    </message>
    <message>
        <source>TENANT is a client id or a tenant&apos;s number. The settings&apos; names are those that “tenant set” takes. Keys are never shown: “secret list” tells which are set.</source>
        <translation>TENANT é o identificador ou o número de um cliente. Os nomes das configurações são os que “tenant set” aceita. As chaves nunca são mostradas: “secret list” diz quais estão guardadas.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantSwitcher</name>
    <message>
        <source>Business</source>
        <extracomment>%1 is a business</extracomment>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Business: %1</source>
        <translation>Empresa: %1</translation>
    </message>
    <message>
        <source>Change the business</source>
        <translation>Trocar de empresa</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantWizard</name>
    <message>
        <source>Enter the address of the Flowise server, or set it up later.</source>
        <translation>Digite o endereço do servidor Flowise, ou configure-o depois.</translation>
    </message>
    <message>
        <source>Enter the address of the Evolution server, or set it up later.</source>
        <translation>Digite o endereço do servidor Evolution, ou configure-o depois.</translation>
    </message>
    <message>
        <source>Something has to be mended first: see below. You can also go on as it is.</source>
        <translation>Algo precisa ser corrigido antes: veja abaixo. Você também pode continuar assim mesmo.</translation>
    </message>
    <message>
        <source>Another business answers this WhatsApp number already. Choose another one.</source>
        <translation>Outra empresa já responde a este número de WhatsApp. Escolha outro.</translation>
    </message>
    <message>
        <source>Another business has this client ID already. Choose another one, or leave it empty.</source>
        <translation>Outra empresa já tem este ID do cliente. Escolha outro, ou deixe-o vazio.</translation>
    </message>
    <message>
        <source>The business was not added.</source>
        <translation>A empresa não foi adicionada.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>A&amp;vançar</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testando…</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Continuar assim mesmo</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Adicionando…</translation>
    </message>
    <message>
        <source>Add it all the same</source>
        <translation>Adicionar assim mesmo</translation>
    </message>
    <message>
        <source>&amp;Add the business</source>
        <translation>&amp;Adicionar a empresa</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>C&amp;oncluir</translation>
    </message>
    <message>
        <source>&amp;Finish without waiting</source>
        <translation>C&amp;oncluir sem esperar</translation>
    </message>
    <message>
        <source>Add a business</source>
        <translation>Adicionar uma empresa</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Flowise</source>
        <translation>Flowise</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Primeira mensagem</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A step of the wizard: %1 is its number, %2 its name</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Set up &amp;later</source>
        <translation>Config&amp;urar depois</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Vo&amp;ltar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantsModel</name>
    <message>
        <source>Business</source>
        <extracomment>A column: the name of the business</extracomment>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Flowise</source>
        <translation>Flowise</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>A column: how many conversations wait for a person</extracomment>
        <translation>Esperando</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>A column: how many messages came and went today</extracomment>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Última mensagem</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID do cliente</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Adicionada</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantsPage</name>
    <message>
        <source>Businesses</source>
        <translation>Empresas</translation>
    </message>
    <message>
        <source>The businesses could not be brought up to date.</source>
        <translation>Não foi possível atualizar as empresas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Reading the businesses</source>
        <translation>Lendo as empresas</translation>
    </message>
    <message>
        <source>The businesses could not be read</source>
        <translation>Não foi possível ler as empresas</translation>
    </message>
    <message>
        <source>No business yet</source>
        <translation>Ainda não há nenhuma empresa</translation>
    </message>
    <message>
        <source>Add the first one: its name, its Flowise and its WhatsApp number. A test tells you whether everything works.</source>
        <translation>Adicione a primeira: o nome, o Flowise e o número de WhatsApp dela. Um teste diz se tudo funciona.</translation>
    </message>
    <message>
        <source>They appear here as soon as somebody adds one.</source>
        <translation>Elas aparecem aqui assim que alguém adicionar uma.</translation>
    </message>
    <message>
        <source>No business fits</source>
        <translation>Nenhuma empresa corresponde</translation>
    </message>
    <message>
        <source>Type less, or clear the search.</source>
        <translation>Digite menos, ou limpe a pesquisa.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n business(es); the others are not listed</source>
        <translation>
            <numerusform>Só a primeira (%n empresa); as outras não são listadas</numerusform>
            <numerusform>As primeiras %n empresas; as outras não são listadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n business(es)</source>
        <translation>
            <numerusform>%1 de %n empresa</numerusform>
            <numerusform>%1 de %n empresas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business(es)</source>
        <translation>
            <numerusform>%n empresa</numerusform>
            <numerusform>%n empresas</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause the AI</source>
        <translation>Pausar a IA</translation>
    </message>
    <message>
        <source>Resume the AI</source>
        <translation>Retomar a IA</translation>
    </message>
    <message>
        <source>The AI is paused for %1.</source>
        <translation>A IA está em pausa para %1.</translation>
    </message>
    <message>
        <source>The AI answers for %1 again.</source>
        <translation>A IA responde por %1 novamente.</translation>
    </message>
    <message numerus="yes">
        <source>The AI is paused for %n business(es).</source>
        <translation>
            <numerusform>A IA está em pausa para %n empresa.</numerusform>
            <numerusform>A IA está em pausa para %n empresas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The AI answers for %n business(es) again.</source>
        <translation>
            <numerusform>A IA responde por %n empresa novamente.</numerusform>
            <numerusform>A IA responde por %n empresas novamente.</numerusform>
        </translation>
    </message>
    <message>
        <source>The state was not changed.</source>
        <translation>O estado não foi alterado.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>Suspender %1?</translation>
    </message>
    <message>
        <source>The AI stops answering until somebody resumes it. Messages still come in, and people can answer them. Nothing is deleted.</source>
        <translation>A IA para de responder até que alguém a retome. As mensagens continuam chegando, e pessoas podem respondê-las. Nada é apagado.</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;Suspender</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1: suspended.</source>
        <translation>%1: suspensa.</translation>
    </message>
    <message>
        <source>Add a business…</source>
        <translation>Adicionar uma empresa…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Suspender…</translation>
    </message>
    <message>
        <source>Open its inbox</source>
        <translation>Abrir a caixa de entrada dela</translation>
    </message>
    <message>
        <source>Search the businesses</source>
        <translation>Pesquisar as empresas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Adicionar…</translation>
    </message>
    <message>
        <source>Add a business</source>
        <translation>Adicionar uma empresa</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Escolher as colunas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>Read messages back from WhatsApp…</source>
        <translation>Reler mensagens do WhatsApp…</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantsWording</name>
    <message>
        <source>Active</source>
        <extracomment>Said of a business: the AI answers</extracomment>
        <translation>Ativa</translation>
    </message>
    <message>
        <source>Trial</source>
        <extracomment>Said of a business that tries the service</extracomment>
        <translation>Em teste</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>Said of a business: the AI does not answer for now</extracomment>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>Said of a business: it is not served any more</extracomment>
        <translation>Suspensa</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>não configurado</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sem conexão</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>com problemas</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <extracomment>Said of a connection that no engine has looked at</extracomment>
        <translation>ainda não verificado</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>nenhum número</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <extracomment>WhatsApp numbers of a business: %1 of %2</extracomment>
        <translation>%1 de %2 conectados</translation>
    </message>
    <message>
        <source>No Flowise server is set up, so the AI cannot answer.</source>
        <translation>Nenhum servidor Flowise está configurado, por isso a IA não pode responder.</translation>
    </message>
    <message>
        <source>There is no WhatsApp number, so no message can come in.</source>
        <translation>Não há número de WhatsApp, por isso nenhuma mensagem pode chegar.</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <translation>%1 (+%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a WhatsApp number, %2 its state (&quot;connected&quot;)</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>chatflow::ThreadDesk</name>
    <message>
        <source>Recordings cannot be played here: the part of the program that plays them is missing.</source>
        <translation>Aqui não é possível reproduzir gravações: falta a parte do programa que as reproduz.</translation>
    </message>
    <message>
        <source>Recordings cannot be played here: no loudspeaker or headphones were found.</source>
        <translation>Aqui não é possível reproduzir gravações: não foi encontrado alto-falante nem fone de ouvido.</translation>
    </message>
    <message>
        <source>This recording cannot be played: its format is unknown here.</source>
        <translation>Esta gravação não pode ser reproduzida: seu formato não é conhecido aqui.</translation>
    </message>
    <message>
        <source>The recording could not be fetched.</source>
        <translation>Não foi possível carregar a gravação.</translation>
    </message>
</context>
<context>
    <name>chatflow::ThreadFinder</name>
    <message>
        <source>%1 of %2 for %3</source>
        <extracomment>Which hit of a search is shown: %1 of %2, of the text %3</extracomment>
        <translation>%1 de %2 para %3</translation>
    </message>
    <message>
        <source>Found in this conversation</source>
        <translation>Encontrado nesta conversa</translation>
    </message>
    <message>
        <source>Stop marking what was found</source>
        <translation>Deixar de marcar o que foi encontrado</translation>
    </message>
</context>
<context>
    <name>chatflow::ThreadMenu</name>
    <message>
        <source>Copy the text</source>
        <translation>Copiar o texto</translation>
    </message>
    <message>
        <source>Reply with a quote</source>
        <translation>Responder citando</translation>
    </message>
    <message>
        <source>Go to what it quotes</source>
        <translation>Ir ao que ela cita</translation>
    </message>
    <message>
        <source>Why this answer …</source>
        <translation>Por que esta resposta …</translation>
    </message>
    <message>
        <source>Settings of this answer</source>
        <translation>Configurações desta resposta</translation>
    </message>
    <message>
        <source>What it said before …</source>
        <translation>O que dizia antes …</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Ver no mapa</translation>
    </message>
    <message>
        <source>Save the file …</source>
        <translation>Salvar o arquivo …</translation>
    </message>
    <message>
        <source>Open the file …</source>
        <translation>Abrir o arquivo …</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar novamente</translation>
    </message>
    <message>
        <source>What it wants …</source>
        <translation>O que quer …</translation>
    </message>
</context>
<context>
    <name>chatflow::ThreadScrollBar</name>
    <message>
        <source>Place in the conversation</source>
        <translation>Posição na conversa</translation>
    </message>
</context>
<context>
    <name>chatflow::ThreadView</name>
    <message>
        <source>To the newest message</source>
        <translation>À mensagem mais recente</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensagem nova</numerusform>
            <numerusform>%n mensagens novas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::TimelineDialog</name>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>company</source>
        <translation>empresa</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>own fields</source>
        <translation>campos próprios</translation>
    </message>
    <message>
        <source>What happened with %1</source>
        <extracomment>%1 is a contact</extracomment>
        <translation>O que aconteceu com %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of what happened: %1 is when, %2 is what</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What happened before could not be read.</source>
        <translation>Não foi possível ler o que aconteceu antes.</translation>
    </message>
    <message>
        <source>Reading what happened</source>
        <translation>Lendo o que aconteceu</translation>
    </message>
    <message>
        <source>What happened could not be read</source>
        <translation>Não foi possível ler o que aconteceu</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Ainda não aconteceu nada</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Um colega</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>uma que não existe mais</translation>
    </message>
    <message>
        <source>The conversation began</source>
        <translation>A conversa começou</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what happened, %2 who did it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 noted in the conversation: %2</source>
        <extracomment>%1 is a person, %2 a text</extracomment>
        <translation>%1 anotou na conversa: %2</translation>
    </message>
    <message>
        <source>%1 added a note that is gone</source>
        <translation>%1 acrescentou uma nota que não existe mais</translation>
    </message>
    <message>
        <source>%1 added a note: %2</source>
        <translation>%1 acrescentou uma nota: %2</translation>
    </message>
    <message>
        <source>%1 changed a note</source>
        <translation>%1 alterou uma nota</translation>
    </message>
    <message>
        <source>%1 removed a note</source>
        <translation>%1 removeu uma nota</translation>
    </message>
    <message>
        <source>%1 put a tag on the conversation: %2</source>
        <extracomment>%1 is a person, %2 a tag</extracomment>
        <translation>%1 pôs uma etiqueta na conversa: %2</translation>
    </message>
    <message>
        <source>%1 put a tag on the contact: %2</source>
        <translation>%1 pôs uma etiqueta no contato: %2</translation>
    </message>
    <message>
        <source>%1 took a tag off the conversation: %2</source>
        <translation>%1 tirou uma etiqueta da conversa: %2</translation>
    </message>
    <message>
        <source>%1 took a tag off the contact: %2</source>
        <translation>%1 tirou uma etiqueta do contato: %2</translation>
    </message>
    <message>
        <source>%1 merged another contact into this one</source>
        <translation>%1 uniu outro contato a este</translation>
    </message>
    <message>
        <source>%1 parted a merged contact again</source>
        <translation>%1 separou de novo um contato unido</translation>
    </message>
    <message>
        <source>%1 changed the contact: %2</source>
        <extracomment>%1 is a person, %2 what was changed: &quot;name, e-mail&quot;</extracomment>
        <translation>%1 alterou o contato: %2</translation>
    </message>
</context>
<context>
    <name>chatflow::TimingBar</name>
    <message>
        <source>Waiting its turn</source>
        <translation>Esperando a sua vez</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Until the first word</source>
        <translation>Até a primeira palavra</translation>
    </message>
    <message>
        <source>Writing the answer</source>
        <translation>Escrevendo a resposta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what was done, %2 how long that took</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Esperando uma resposta</translation>
    </message>
</context>
<context>
    <name>chatflow::TopBar</name>
    <message>
        <source>Search and commands</source>
        <translation>Pesquisa e comandos</translation>
    </message>
    <message>
        <source>Find businesses, conversations, pages and commands (%1)</source>
        <translation>Encontrar empresas, conversas, páginas e comandos (%1)</translation>
    </message>
</context>
<context>
    <name>chatflow::TrialBubble</name>
    <message>
        <source>Question: %1</source>
        <extracomment>Said by a screen reader: %1 is what the contact asked</extracomment>
        <translation>Pergunta: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <extracomment>Said by a screen reader: %1 is what the chatflow answered</extracomment>
        <translation>Resposta: %1</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <extracomment>Said by a screen reader: %1 says why</extracomment>
        <translation>Sem resposta: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::TrialColumn</name>
    <message>
        <source>Trial conversation</source>
        <translation>Conversa de teste</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>%1 tokens de entrada, %2 de saída</translation>
    </message>
    <message>
        <source>about %1 tokens in, %2 out</source>
        <translation>cerca de %1 tokens de entrada, %2 de saída</translation>
    </message>
    <message>
        <source>%1 · %2 s</source>
        <extracomment>%1 is &quot;466 tokens in, 20 out&quot;, %2 a number of seconds</extracomment>
        <translation>%1 · %2 s</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrompido</translation>
    </message>
</context>
<context>
    <name>chatflow::TrialPane</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Perguntar</translation>
    </message>
    <message>
        <source>The real flow answers, with your changes as they are now. No contact sees it, and it is not on the bill.</source>
        <translation>Quem responde é o chatflow real, com suas mudanças como estão. Nenhum contato vê isso e não vai na fatura.</translation>
    </message>
    <message>
        <source>Beside the saved settings</source>
        <translation>Ao lado das configurações salvas</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recomeçar</translation>
    </message>
    <message>
        <source>Ask something as a contact would</source>
        <translation>Pergunte algo como um contato faria</translation>
    </message>
    <message>
        <source>Question to the flow</source>
        <translation>Pergunta ao chatflow</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>De novo</translation>
    </message>
    <message>
        <source>With your changes</source>
        <translation>Com suas mudanças</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>Como está salvo</translation>
    </message>
</context>
<context>
    <name>chatflow::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>chatflow::UsageCommand</name>
    <message>
        <source>DAY</source>
        <translation>DIA</translation>
    </message>
    <message>
        <source>RECEIVED</source>
        <translation>RECEBIDAS</translation>
    </message>
    <message>
        <source>SENT</source>
        <translation>ENVIADAS</translation>
    </message>
    <message>
        <source>CALLS</source>
        <translation>CHAMADAS</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>DESCONHECIDAS</translation>
    </message>
    <message>
        <source>TOKENS IN</source>
        <translation>TOKENS ENTRADA</translation>
    </message>
    <message>
        <source>TOKENS OUT</source>
        <translation>TOKENS SAÍDA</translation>
    </message>
    <message>
        <source>ESTIMATED</source>
        <translation>ESTIMADOS</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>Nothing was used from %1 to %2.</source>
        <translation>Nada foi usado de %1 a %2.</translation>
    </message>
    <message>
        <source>it is after --to</source>
        <translation>é posterior a --to</translation>
    </message>
    <message>
        <source>Shows what a tenant used: messages, calls of the flow, tokens.</source>
        <translation>Mostra o que um cliente usou: mensagens, chamadas ao chatflow, tokens.</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-01 (the first of this month)</source>
        <translation>o primeiro dia, como 2026-11-01 (o primeiro deste mês)</translation>
    </message>
    <message>
        <source>the last day (today)</source>
        <translation>o último dia (hoje)</translation>
    </message>
    <message>
        <source>Tried out, on no bill:</source>
        <translation>Testes, em nenhuma fatura:</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>TOKENS</source>
        <translation>TOKENS</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>CUSTO</translation>
    </message>
    <message>
        <source>Days are those of the tenant&apos;s time zone. UNKNOWN are calls whose answer was never seen, so that their tokens are not known; ESTIMATED are tokens that the program counted itself because the flow&apos;s server does not report them. What was used to try settings out (previews, golden questions, connection tests) is on no bill and stands apart.</source>
        <translation>Os dias são os do fuso horário do cliente. UNKNOWN são chamadas cuja resposta nunca foi vista, de modo que seus tokens não são conhecidos; ESTIMATED são tokens que o próprio programa contou porque o servidor do fluxo não os informa. O que foi usado para testar configurações (prévias, perguntas de ouro, testes de conexão) não está em nenhuma fatura e aparece à parte.</translation>
    </message>
</context>
<context>
    <name>chatflow::ValueEdit</name>
    <message>
        <source>not set</source>
        <translation>não definido</translation>
    </message>
</context>
<context>
    <name>chatflow::VariableEditor</name>
    <message>
        <source>There is a variable “%1” already.</source>
        <translation>Já há uma variável “%1”.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>In a template it is written like this: %1</source>
        <extracomment>%1 is the placeholder of a variable, e.g. {opening_hours}</extracomment>
        <translation>Num modelo escreve-se assim: %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What can be chosen, one a line</source>
        <translation>O que se pode escolher, um por linha</translation>
    </message>
</context>
<context>
    <name>chatflow::VariablePanel</name>
    <message>
        <source>A variable is something the template can name: a delivery cost, a web page, the ways to pay. Add the first one.</source>
        <translation>Uma variável é algo que o modelo pode citar: um custo de entrega, uma página, as formas de pagamento. Adicione a primeira.</translation>
    </message>
    <message>
        <source>The template asks for {%1}. “Add” makes it.</source>
        <translation>O modelo pede {%1}. “Adicionar” a cria.</translation>
    </message>
    <message>
        <source>It is filled in by itself, for each conversation.</source>
        <translation>É preenchida sozinha, em cada conversa.</translation>
    </message>
    <message>
        <source>It comes from other sections of these settings.</source>
        <translation>Vem de outras seções destas configurações.</translation>
    </message>
    <message>
        <source>All businesses share it. A variable of the same name here takes its place.</source>
        <translation>Todas as empresas a compartilham. Uma variável com o mesmo nome aqui toma o seu lugar.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variáveis</translation>
    </message>
</context>
<context>
    <name>chatflow::VariableSection</name>
    <message>
        <source>Variables</source>
        <translation>Variáveis</translation>
    </message>
</context>
<context>
    <name>chatflow::VariableText</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Uma de várias</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sim ou não</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>Valor em dinheiro</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Número de telefone</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Incorporada</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espaço de trabalho</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>This business</source>
        <translation>Esta empresa</translation>
    </message>
    <message>
        <source>The contact</source>
        <translation>O contato</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>Write what can be chosen, one a line.</source>
        <translation>Escreva o que se pode escolher, um por linha.</translation>
    </message>
    <message>
        <source>Something can be chosen twice.</source>
        <translation>Algo pode ser escolhido duas vezes.</translation>
    </message>
    <message>
        <source>“%1” cannot be chosen any more. Choose again.</source>
        <translation>“%1” não pode mais ser escolhido. Escolha de novo.</translation>
    </message>
    <message>
        <source>That is no number. Write it like this: %1</source>
        <extracomment>%1 is an example</extracomment>
        <translation>Isso não é um número. Escreva assim: %1</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>Escolha sim ou não.</translation>
    </message>
    <message>
        <source>That is no amount. Write it like this: %1</source>
        <extracomment>%1 is an example</extracomment>
        <translation>Isso não é um valor. Escreva assim: %1</translation>
    </message>
    <message>
        <source>Write the number with its country: +34600111222</source>
        <translation>Escreva o número com o país: +34600111222</translation>
    </message>
    <message>
        <source>That is no date. Write it like this: %1</source>
        <extracomment>%1 is an example</extracomment>
        <translation>Isso não é uma data. Escreva assim: %1</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>É longo demais.</translation>
    </message>
    <message>
        <source>A variable needs a name.</source>
        <translation>Uma variável precisa de um nome.</translation>
    </message>
    <message>
        <source>client_id is always the client ID of the business.</source>
        <translation>client_id é sempre o ID de cliente da empresa.</translation>
    </message>
    <message>
        <source>A name begins with a letter, and has only small letters without accents, digits and “_”, as in delivery_cost.</source>
        <translation>Um nome começa com uma letra e só tem minúsculas sem acento, algarismos e “_”, como em custo_de_entrega.</translation>
    </message>
</context>
<context>
    <name>chatflow::VariablesModel</name>
    <message>
        <source>Something is wrong with it.</source>
        <translation>Há algo errado nela.</translation>
    </message>
    <message>
        <source>The template asks for it, and nobody sets it.</source>
        <translation>O modelo a pede e ninguém a define.</translation>
    </message>
    <message>
        <source>Instead of: %1, “%2”</source>
        <extracomment>%1 is where a value would be from (&quot;Workspace&quot;), %2 the value</extracomment>
        <translation>Em vez de: %1, “%2”</translation>
    </message>
    <message>
        <source>The template does not use it.</source>
        <translation>O modelo não a usa.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sem nome)</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variável</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bom saber</translation>
    </message>
</context>
<context>
    <name>chatflow::VersionsDialog</name>
    <message>
        <source>What it said before</source>
        <translation>O que dizia antes</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation>Não foi possível ler</translation>
    </message>
    <message>
        <source>Nothing was kept</source>
        <translation>Nada foi guardado</translation>
    </message>
    <message>
        <source>It was changed before this program kept what messages said.</source>
        <translation>Foi alterada antes de este programa guardar o que as mensagens diziam.</translation>
    </message>
    <message>
        <source>Until %1:</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Até %1:</translation>
    </message>
</context>
<context>
    <name>chatflow::ViewMenu</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A saved view in a menu: %1 is its name, %2 how many conversations it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save what is shown …</source>
        <translation>Guardar o que é mostrado …</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>Guardar o que é mostrado</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nome da visão</translation>
    </message>
    <message>
        <source>The view was not saved.</source>
        <translation>A visão não foi guardada.</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renomear a visão</translation>
    </message>
    <message>
        <source>The view was not renamed.</source>
        <translation>A visão não foi renomeada.</translation>
    </message>
    <message>
        <source>The view was not deleted.</source>
        <translation>A visão não foi excluída.</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation>A visão “%1” foi excluída.</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Visões guardadas</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>The views were not moved.</source>
        <translation>As visões não foram movidas.</translation>
    </message>
</context>
<context>
    <name>chatflow::Webhook</name>
    <message>
        <source>The receiver wants no more events.</source>
        <translation>O receptor não quer mais eventos.</translation>
    </message>
    <message>
        <source>It was turned off; turn it on again once the receiver is ready.</source>
        <translation>Foi desligado; ligue-o de novo quando o receptor estiver pronto.</translation>
    </message>
    <message>
        <source>The receiver points to another address, which is not followed.</source>
        <translation>O receptor aponta para outro endereço, que não é seguido.</translation>
    </message>
    <message>
        <source>Enter the final address.</source>
        <translation>Digite o endereço final.</translation>
    </message>
    <message>
        <source>it has to be whsec_ and 24 to 64 bytes in base64</source>
        <translation>tem de ser whsec_ e de 24 a 64 bytes em base64</translation>
    </message>
    <message>
        <source>it has to begin with https:// and to hold no user name</source>
        <translation>tem de começar com https:// e não conter nome de usuário</translation>
    </message>
</context>
<context>
    <name>chatflow::WebhooksCommands</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>EVENTS</source>
        <translation>EVENTOS</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ENDEREÇO</translation>
    </message>
    <message>
        <source>There are no webhooks.</source>
        <translation>Não há webhooks.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Added as number %1.</source>
        <translation>Adicionado com o número %1.</translation>
    </message>
    <message>
        <source>Its secret, for the receiver to check signatures with; it is not shown again: %1</source>
        <translation>O segredo, com o qual o receptor confere as assinaturas; não é mostrado de novo: %1</translation>
    </message>
    <message>
        <source>Removed: nothing more is sent there.</source>
        <translation>Removido: nada mais é enviado para lá.</translation>
    </message>
    <message>
        <source>The receiver took the test.</source>
        <translation>O receptor aceitou o teste.</translation>
    </message>
    <message>
        <source>only its owner and an administrator may change its webhooks</source>
        <translation>só o dono e um administrador podem mudar os webhooks</translation>
    </message>
    <message>
        <source>the number of a webhook is expected, as &quot;webhooks list&quot; has it</source>
        <translation>espera-se o número de um webhook, como mostra &quot;webhooks list&quot;</translation>
    </message>
    <message>
        <source>Lists whom events of a tenant are posted to.</source>
        <translation>Lista a quem são enviados os eventos de um cliente.</translation>
    </message>
    <message>
        <source>State &quot;gone&quot;: the receiver answered that it wants no more.</source>
        <translation>Estado &quot;gone&quot;: o receptor respondeu que não quer mais.</translation>
    </message>
    <message>
        <source>Posts events of a tenant to an address.</source>
        <translation>Envia os eventos de um cliente a um endereço.</translation>
    </message>
    <message>
        <source>Signed by the Standard Webhooks specification, with a secret that is shown once. What does not arrive is sent again for about a day, under the same webhook-id.</source>
        <translation>Assinados conforme a especificação Standard Webhooks, com um segredo que é mostrado uma só vez. O que não chega é enviado de novo por cerca de um dia, com o mesmo webhook-id.</translation>
    </message>
    <message>
        <source>only this kind of event; may be given several times</source>
        <translation>só este tipo de evento; pode ser dado várias vezes</translation>
    </message>
    <message>
        <source>Posts nothing more to an address.</source>
        <translation>Deixa de enviar a um endereço.</translation>
    </message>
    <message>
        <source>Posts an event of the kind &quot;test&quot;.</source>
        <translation>Envia um evento do tipo &quot;test&quot;.</translation>
    </message>
</context>
<context>
    <name>chatflow::WelcomePage</name>
    <message>
        <source>Welcome to ChatFlow Pro</source>
        <translation>Boas-vindas ao ChatFlow Pro</translation>
    </message>
    <message>
        <source>WhatsApp conversations answered by your Flowise assistants, watched by people. How do you want to begin?</source>
        <translation>Conversas do WhatsApp respondidas pelos seus assistentes do Flowise e acompanhadas por pessoas. Como você quer começar?</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>Experimentar a &amp;demonstração</translation>
    </message>
    <message>
        <source>Simulated servers and contacts on this computer. Costs nothing, and nothing leaves it.</source>
        <translation>Servidores e contatos simulados neste computador. Não custa nada, e nada sai dele.</translation>
    </message>
    <message>
        <source>&amp;Connect my servers</source>
        <translation>&amp;Conectar meus servidores</translation>
    </message>
    <message>
        <source>Your Flowise and Evolution servers, for yourself on this computer. Ends with a first answered message.</source>
        <translation>Seus servidores Flowise e Evolution, só para você, neste computador. Termina com uma primeira mensagem respondida.</translation>
    </message>
    <message>
        <source>Open a &amp;team workspace</source>
        <translation>Abrir um espaço de trabalho de &amp;equipe</translation>
    </message>
    <message>
        <source>A PostgreSQL database that several people and computers work on together.</source>
        <translation>Um banco de dados PostgreSQL em que várias pessoas e vários computadores trabalham juntos.</translation>
    </message>
</context>
<context>
    <name>chatflow::WorkDesk</name>
    <message numerus="yes">
        <source>%n conversation(s) wait for whoever takes them.</source>
        <translation>
            <numerusform>%n conversa espera quem a assuma.</numerusform>
            <numerusform>%n conversas esperam quem as assuma.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations were not let go.</source>
        <translation>As conversas não foram liberadas.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are yours now.</source>
        <translation>
            <numerusform>%n conversa é sua agora.</numerusform>
            <numerusform>%n conversas são suas agora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are with %1 now.</source>
        <translation>
            <numerusform>%n conversa está agora com %1.</numerusform>
            <numerusform>%n conversas estão agora com %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations were not given.</source>
        <translation>As conversas não foram atribuídas.</translation>
    </message>
    <message>
        <source>Yourself</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>New tag …</source>
        <translation>Nova etiqueta…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nova etiqueta</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nome da etiqueta</translation>
    </message>
    <message>
        <source>The tag was not made.</source>
        <translation>A etiqueta não foi criada.</translation>
    </message>
    <message numerus="yes">
        <source>The tag is on %n conversation(s).</source>
        <translation>
            <numerusform>A etiqueta está em %n conversa.</numerusform>
            <numerusform>A etiqueta está em %n conversas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag is off %n conversation(s).</source>
        <translation>
            <numerusform>A etiqueta foi tirada de %n conversa.</numerusform>
            <numerusform>A etiqueta foi tirada de %n conversas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag was not changed.</source>
        <translation>A etiqueta não foi alterada.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are unread again.</source>
        <translation>
            <numerusform>%n conversa está de novo não lida.</numerusform>
            <numerusform>%n conversas estão de novo não lidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are read.</source>
        <translation>
            <numerusform>%n conversa está lida.</numerusform>
            <numerusform>%n conversas estão lidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not marked.</source>
        <translation>Não foi marcada.</translation>
    </message>
    <message numerus="yes">
        <source>You took over %n conversation(s).</source>
        <translation>
            <numerusform>Você assumiu %n conversa.</numerusform>
            <numerusform>Você assumiu %n conversas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations could not be taken over.</source>
        <translation>Não foi possível assumir as conversas.</translation>
    </message>
    <message numerus="yes">
        <source>The AI answers in %n conversation(s) again.</source>
        <translation>
            <numerusform>A IA responde de novo em %n conversa.</numerusform>
            <numerusform>A IA responde de novo em %n conversas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations could not be handed back.</source>
        <translation>Não foi possível devolver as conversas.</translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation>Não foi possível desfazer.</translation>
    </message>
    <message>
        <source>A colleague answers there.</source>
        <translation>Lá responde um colega.</translation>
    </message>
    <message numerus="yes">
        <source>%n not: %1</source>
        <translation>
            <numerusform>%n não: %1</numerusform>
            <numerusform>%n não: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como lida</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como não lida</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Atribuir a</translation>
    </message>
    <message>
        <source>Tag the conversation</source>
        <translation>Etiquetar a conversa</translation>
    </message>
    <message>
        <source>Let go, for whoever takes it</source>
        <translation>Liberar, para quem a assuma</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are done: the AI answers what comes next.</source>
        <translation>
            <numerusform>%n conversa concluída: a IA responde o que vier.</numerusform>
            <numerusform>%n conversas concluídas: a IA responde o que vier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations were not marked as done.</source>
        <translation>As conversas não foram marcadas como concluídas.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Hand back with a note</source>
        <translation>Devolver com uma nota</translation>
    </message>
    <message>
        <source>What should the AI know? It is told so with each question of the contact, until the conversation is done. The contact does not see it.</source>
        <translation>O que a IA deve saber? Isso é dito a ela a cada pergunta do contato, até a conversa estar concluída. O contato não vê.</translation>
    </message>
    <message>
        <source>Hand back to the AI</source>
        <translation>Devolver à IA</translation>
    </message>
    <message>
        <source>Hand back with a note …</source>
        <translation>Devolver com uma nota …</translation>
    </message>
</context>
<context>
    <name>chatflow::WorkspaceChoice</name>
    <message>
        <source>New workspace</source>
        <translation>Novo espaço de trabalho</translation>
    </message>
    <message>
        <source>Workspaces (*.chatflow)</source>
        <translation>Espaços de trabalho (*.chatflow)</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Abrir espaço de trabalho</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>A team workspace has an address like postgresql://user@host/database.</source>
        <translation>Um espaço de trabalho de equipe tem um endereço como postgresql://user@host/database.</translation>
    </message>
    <message>
        <source>This workspace is open in another window already.</source>
        <translation>Este espaço de trabalho já está aberto em outra janela.</translation>
    </message>
    <message>
        <source>The password could not be remembered: it is asked for next time.</source>
        <translation>Não foi possível lembrar a senha: ela será pedida na próxima vez.</translation>
    </message>
    <message>
        <source>Without the keys of the servers nothing is answered.</source>
        <translation>Sem as chaves dos servidores nada é respondido.</translation>
    </message>
    <message>
        <source>Unlock the keys</source>
        <translation>Desbloquear as chaves</translation>
    </message>
</context>
<context>
    <name>chatflow::WorkspaceLocation</name>
    <message>
        <source>the workspace</source>
        <translation>o espaço de trabalho</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vazio</translation>
    </message>
    <message>
        <source>it holds a password, which others could read; give the password in a file (--database-password-file)</source>
        <translation>contém uma senha, que outros poderiam ler; forneça a senha em um arquivo (--database-password-file)</translation>
    </message>
    <message>
        <source>it is neither a file nor postgresql://USER@HOST/DATABASE</source>
        <translation>não é um arquivo nem postgresql://USER@HOST/DATABASE</translation>
    </message>
    <message>
        <source>it names no host or no database: postgresql://USER@HOST/DATABASE</source>
        <translation>não nomeia nenhum servidor ou nenhum banco de dados: postgresql://USER@HOST/DATABASE</translation>
    </message>
</context>
<context>
    <name>chatflow::WorkspaceOptions</name>
    <message>
        <source>others may read the file; take their right to with chmod 600</source>
        <translation>outros podem ler o arquivo; tire a permissão deles com chmod 600</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open the workspace FILE-or-URL.</source>
        <translation>Abrir o espaço de trabalho ARQUIVO-ou-URL.</translation>
    </message>
    <message>
        <source>FILE-or-URL</source>
        <translation>ARQUIVO-ou-URL</translation>
    </message>
    <message>
        <source>Speak en, es or pt.</source>
        <translation>Falar en, es ou pt.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CÓDIGO</translation>
    </message>
    <message>
        <source>Only show the workspace: an engine elsewhere receives and answers.</source>
        <translation>Só mostrar o espaço de trabalho: um motor em outro lugar recebe e responde.</translation>
    </message>
    <message>
        <source>Print the sandbox&apos;s conversations for N seconds, then end.</source>
        <translation>Imprimir as conversas da demonstração durante N segundos e terminar.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>With --demo-seconds: save a picture of every page in DIR.</source>
        <translation>Com --demo-seconds: salvar uma imagem de cada página em PASTA.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>PASTA</translation>
    </message>
    <message>
        <source>ChatFlow Pro console: WhatsApp conversations answered by Flowise, watched by people.</source>
        <translation>Console do ChatFlow Pro: conversas do WhatsApp respondidas pelo Flowise, acompanhadas por pessoas.</translation>
    </message>
    <message>
        <source>--demo-seconds needs a whole number above 0.</source>
        <translation>--demo-seconds precisa de um número inteiro acima de 0.</translation>
    </message>
    <message>
        <source>--demo-seconds works with the sandbox only.</source>
        <translation>--demo-seconds só funciona com a demonstração.</translation>
    </message>
    <message>
        <source>Open the sandbox: simulated servers and contacts.</source>
        <translation>Abrir a demonstração: servidores e contatos simulados.</translation>
    </message>
    <message>
        <source>This workspace is open in another window, which does not answer. End that program first.</source>
        <translation>Este espaço de trabalho está aberto em outra janela, que não responde. Encerre antes aquele programa.</translation>
    </message>
</context>
</TS>
