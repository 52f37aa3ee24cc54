<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
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
        <source>No Flowise server is set up for this business, so the AI cannot answer. Set it with “chatflow-engine tenant set”.</source>
        <translation>Esta empresa não tem um servidor Flowise configurado, por isso a IA não pode responder. Configure-o com “chatflow-engine tenant set”.</translation>
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
        <translation>Não existe {what} “{id}”.</translation>
    </message>
    <message>
        <source>Check the name; the list shows what exists.</source>
        <translation>Verifique o nome; a lista mostra o que existe.</translation>
    </message>
    <message>
        <source>Somebody else has changed {what} in the meantime.</source>
        <translation>Nesse meio-tempo, outra pessoa alterou {what}.</translation>
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
        <translation>O fluxo {flow} não existe em {server}.</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>Escolha outro da lista.</translation>
    </message>
    <message>
        <source>The chatflow asks for another key than the one {server} was given.</source>
        <translation>O fluxo pede uma chave diferente da que foi dada a {server}.</translation>
    </message>
    <message>
        <source>Enter the key that is assigned to the chatflow.</source>
        <translation>Digite a chave atribuída ao fluxo.</translation>
    </message>
    <message>
        <source>The chatflow misses a value for {name}.</source>
        <translation>Falta ao fluxo um valor para {name}.</translation>
    </message>
    <message>
        <source>Add the variable, or remove the placeholder from the flow.</source>
        <translation>Adicione a variável, ou remova o marcador do fluxo.</translation>
    </message>
    <message>
        <source>The chatflow failed: {reason}</source>
        <translation>O fluxo falhou: {reason}</translation>
    </message>
    <message>
        <source>Open the flow in Flowise and test it there.</source>
        <translation>Abra o fluxo no Flowise e teste-o lá.</translation>
    </message>
    <message>
        <source>The model provider refused the key that is stored in the flow.</source>
        <translation>O provedor do modelo recusou a chave guardada no fluxo.</translation>
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
        <translation>Verifique o nó do modelo no fluxo e a rede do servidor.</translation>
    </message>
    <message>
        <source>The chatflow answered without a text.</source>
        <translation>O fluxo respondeu sem texto.</translation>
    </message>
    <message>
        <source>Test the flow in Flowise.</source>
        <translation>Teste o fluxo no Flowise.</translation>
    </message>
    <message>
        <source>The message is longer than {limit} characters.</source>
        <translation>A mensagem tem mais de {limit} caracteres.</translation>
    </message>
    <message>
        <source>It was shortened before it was sent to the flow.</source>
        <translation>Ela foi encurtada antes de ser enviada ao fluxo.</translation>
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
</context>
<context>
    <name>chatflow::InboxPage</name>
    <message>
        <source>Older conversations could not be read.</source>
        <translation>Não foi possível ler as conversas mais antigas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>More of the conversation could not be read.</source>
        <translation>Não foi possível ler o restante da conversa.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Caixa de entrada</translation>
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
        <source>No conversations yet</source>
        <translation>Ainda não há conversas</translation>
    </message>
    <message>
        <source>They appear here by themselves when somebody writes to this business on WhatsApp.</source>
        <translation>Elas aparecem aqui sozinhas quando alguém escreve para esta empresa no WhatsApp.</translation>
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
        <source>Your message was not sent.</source>
        <translation>Sua mensagem não foi enviada.</translation>
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
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Conversations and messages</source>
        <translation>Conversas e mensagens</translation>
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
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Próxima área</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Área anterior</translation>
    </message>
</context>
<context>
    <name>chatflow::MainWindow</name>
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
    <message>
        <source>ChatFlow Pro</source>
        <translation>ChatFlow Pro</translation>
    </message>
    <message>
        <source>The businesses could not be read.</source>
        <translation>Não foi possível ler as empresas.</translation>
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
</context>
<context>
    <name>chatflow::StatePane</name>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantSwitcher</name>
    <message>
        <source>&amp;Business:</source>
        <translation>&amp;Empresa:</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
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
    <message>
        <source>Copy the text</source>
        <translation>Copiar o texto</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar novamente</translation>
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
        <source>Open the sandbox: simulated servers and contacts (the default without --workspace).</source>
        <translation>Abrir a demonstração: servidores e contatos simulados (o padrão sem --workspace).</translation>
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
</context>
</TS>
