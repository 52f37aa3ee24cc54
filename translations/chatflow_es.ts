<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <translation>Por qué esta respuesta</translation>
    </message>
    <message>
        <source>&amp;Show the settings</source>
        <translation>&amp;Ver los ajustes</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Reading the request</source>
        <translation>Leyendo la solicitud</translation>
    </message>
    <message>
        <source>The request could not be read</source>
        <translation>No se pudo leer la solicitud</translation>
    </message>
</context>
<context>
    <name>chatflow::AnsweringForm</name>
    <message>
        <source>It cannot be shorter than the wait for one more message.</source>
        <translation>No puede ser más corta que la espera de otro mensaje.</translation>
    </message>
    <message>
        <source>&amp;Wait for one more message</source>
        <translation>&amp;Espera de otro mensaje</translation>
    </message>
    <message>
        <source>People write in several messages. The AI answers when none has come for this long.</source>
        <translation>La gente escribe en varios mensajes. La IA responde cuando no llega ninguno durante este tiempo.</translation>
    </message>
    <message>
        <source>&amp;Longest wait for more messages</source>
        <translation>Espera &amp;máxima de más mensajes</translation>
    </message>
    <message>
        <source>After this long the AI answers, even if more keep coming.</source>
        <translation>Pasado este tiempo la IA responde, aunque sigan llegando más.</translation>
    </message>
    <message>
        <source>&amp;Oldest message that is answered</source>
        <translation>Mensaje más &amp;antiguo que se responde</translation>
    </message>
    <message>
        <source>What arrives later than this, say after a failure, waits for a person.</source>
        <translation>Lo que llega más tarde, por ejemplo tras una avería, espera a una persona.</translation>
    </message>
    <message>
        <source>A&amp;ttempts to get an answer</source>
        <translation>&amp;Intentos de obtener una respuesta</translation>
    </message>
    <message>
        <source>When the last one fails, a person gets the conversation.</source>
        <translation>Cuando falla el último, la conversación pasa a una persona.</translation>
    </message>
    <message>
        <source>Longest time to &amp;send</source>
        <translation>Tiempo máximo de en&amp;vío</translation>
    </message>
    <message>
        <source>After this long it counts as unknown whether a message went out.</source>
        <translation>Pasado este tiempo se considera que no se sabe si el mensaje salió.</translation>
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
        <translation>Una &amp;persona responde en</translation>
    </message>
    <message>
        <source>What waits for a person longer than this, in opening hours, stands first in the escalations.</source>
        <translation>Lo que espera a una persona más que esto, en horario de atención, va primero en las escalaciones.</translation>
    </message>
    <message>
        <source>Tag of &amp;important contacts</source>
        <translation>Etiqueta de los contactos impo&amp;rtantes</translation>
    </message>
    <message>
        <source>Who carries the tag of this name is more urgent. Empty: nobody.</source>
        <translation>Quien lleva la etiqueta con este nombre es más urgente. Vacío: nadie.</translation>
    </message>
</context>
<context>
    <name>chatflow::AnsweringSection</name>
    <message>
        <source>Answering</source>
        <translation>Respuestas</translation>
    </message>
</context>
<context>
    <name>chatflow::Arguments</name>
    <message>
        <source>See “chatflow-engine %1 --help”.</source>
        <translation>Vea «chatflow-engine %1 --help».</translation>
    </message>
    <message>
        <source>%1 has no option --%2.</source>
        <translation>%1 no tiene la opción --%2.</translation>
    </message>
    <message>
        <source>Did you mean --%1?</source>
        <translation>¿Quiso decir --%1?</translation>
    </message>
    <message>
        <source>%1 has no option --%2: keys and pass phrases are never given on the command line, where other users and the shell&apos;s history can see them.</source>
        <translation>%1 no tiene la opción --%2: las claves y las frases de contraseña nunca se dan en la línea de comandos, donde otros usuarios y el historial del intérprete pueden verlas.</translation>
    </message>
    <message>
        <source>Give them to “chatflow-engine secret set” on standard input or in a file.</source>
        <translation>Délas a «chatflow-engine secret set» por la entrada estándar o en un archivo.</translation>
    </message>
    <message>
        <source>Options start with two dashes.</source>
        <translation>Las opciones empiezan con dos guiones.</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2.</source>
        <translation>--%1 necesita un valor: --%1 %2.</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 no lleva ningún valor.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 necesita %2.</translation>
    </message>
    <message>
        <source>%1 takes no arguments.</source>
        <translation>%1 no lleva argumentos.</translation>
    </message>
    <message>
        <source>%1 takes only %2.</source>
        <translation>%1 solo lleva %2.</translation>
    </message>
    <message>
        <source>not a whole number from %1 to %2</source>
        <translation>no es un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>not a date like 2026-11-24</source>
        <translation>no es una fecha como 2026-11-24</translation>
    </message>
</context>
<context>
    <name>chatflow::AttachmentRow</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message numerus="yes">
        <source>At most %n files go with one answer: send these first.</source>
        <translation>
            <numerusform>Con una respuesta va como máximo %n archivo: envíe primero este.</numerusform>
            <numerusform>Con una respuesta van como máximo %n archivos: envíe primero estos.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be sent: it is no file that can be read.</source>
        <translation>No se puede enviar “%1”: no es un archivo que se pueda leer.</translation>
    </message>
    <message>
        <source>“%1” cannot be sent: it is empty.</source>
        <translation>No se puede enviar “%1”: está vacío.</translation>
    </message>
    <message>
        <source>“%1” cannot be sent: WhatsApp takes files of up to %2.</source>
        <extracomment>%2 is a size, &quot;100 MB&quot;</extracomment>
        <translation>No se puede enviar “%1”: WhatsApp acepta archivos de hasta %2.</translation>
    </message>
    <message>
        <source>as a document</source>
        <translation>como documento</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensaje de voz</translation>
    </message>
    <message>
        <source>It arrives as if it had been recorded in the chat.</source>
        <translation>Llega como si se hubiera grabado en el chat.</translation>
    </message>
    <message>
        <source>Leave out “%1”</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Quitar “%1”</translation>
    </message>
    <message>
        <source>Files that go with the answer</source>
        <translation>Archivos que van con la respuesta</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
</context>
<context>
    <name>chatflow::AttentionWatch</name>
    <message>
        <source>%1 waits for a person (%2).</source>
        <extracomment>%1 is a contact, %2 a business</extracomment>
        <translation>%1 espera a una persona (%2).</translation>
    </message>
    <message>
        <source>A message to %1 was not sent (%2).</source>
        <extracomment>%1 is a contact, %2 a business</extracomment>
        <translation>No se envió un mensaje a %1 (%2).</translation>
    </message>
</context>
<context>
    <name>chatflow::AutomationPage</name>
    <message>
        <source>The rules could not be brought up to date.</source>
        <translation>No se pudieron actualizar las reglas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automatización</translation>
    </message>
    <message>
        <source>Turn the rule on or off</source>
        <translation>Encender o apagar la regla</translation>
    </message>
    <message>
        <source>Edit the rule</source>
        <translation>Editar la regla</translation>
    </message>
    <message>
        <source>No business is chosen</source>
        <translation>No hay ningún negocio elegido</translation>
    </message>
    <message>
        <source>Choose one to see its rules.</source>
        <translation>Elige uno para ver sus reglas.</translation>
    </message>
    <message>
        <source>These rules are not for everybody</source>
        <translation>Estas reglas no son para todos</translation>
    </message>
    <message>
        <source>Only those who see the settings of this business may see them.</source>
        <translation>Solo pueden verlas quienes ven los ajustes de este negocio.</translation>
    </message>
    <message>
        <source>Reading the rules</source>
        <translation>Leyendo las reglas</translation>
    </message>
    <message>
        <source>The rules could not be read</source>
        <translation>No se pudieron leer las reglas</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>Todavía no hay reglas</translation>
    </message>
    <message>
        <source>The AI answers every message. Rules can call a person, send a text or tag by themselves.</source>
        <translation>La IA responde todos los mensajes. Las reglas pueden llamar a una persona, enviar un texto o etiquetar por sí solas.</translation>
    </message>
    <message>
        <source>Add the ready-made rules</source>
        <translation>Añadir las reglas ya hechas</translation>
    </message>
    <message>
        <source>Somebody else has changed this rule in the meantime. You are asked when you save.</source>
        <translation>Mientras tanto otra persona cambió esta regla. Al guardar se te preguntará.</translation>
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
        <translation>&amp;Apagar</translation>
    </message>
    <message>
        <source>&amp;Turn on</source>
        <translation>&amp;Encender</translation>
    </message>
    <message>
        <source>Let the rules &amp;go on</source>
        <translation>&amp;Reanudar las reglas</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>&amp;Pausar todas</translation>
    </message>
    <message>
        <source>An &amp;empty one…</source>
        <translation>Una &amp;vacía…</translation>
    </message>
    <message>
        <source>&amp;All of these</source>
        <translation>&amp;Todas estas</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>The name of a copy: %1 is that of the rule</extracomment>
        <translation>%1 (copia)</translation>
    </message>
    <message>
        <source>The rule “%1” is deleted.</source>
        <translation>La regla «%1» se eliminó.</translation>
    </message>
    <message>
        <source>&amp;Add a rule</source>
        <translation>A&amp;ñadir una regla</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicar</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>T&amp;ry on the past…</source>
        <translation>P&amp;robar con lo pasado…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>&amp;Save the rule</source>
        <translation>&amp;Guardar la regla</translation>
    </message>
    <message>
        <source>Rea&amp;d again</source>
        <translation>Leer &amp;otra vez</translation>
    </message>
    <message>
        <source>Rules in their order</source>
        <translation>Reglas en su orden</translation>
    </message>
    <message>
        <source>All rules are paused: none of them acts. The AI answers as if there were none.</source>
        <translation>Todas las reglas están en pausa: ninguna actúa. La IA responde como si no hubiera ninguna.</translation>
    </message>
    <message>
        <source>Let them go on</source>
        <translation>Reanudarlas</translation>
    </message>
    <message>
        <source>Unsaved rule</source>
        <translation>Regla sin guardar</translation>
    </message>
    <message>
        <source>The new rule is not saved.</source>
        <translation>La regla nueva no está guardada.</translation>
    </message>
    <message>
        <source>What you changed in the rule “%1” is not saved.</source>
        <translation>Lo que cambiaste en la regla «%1» no está guardado.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Descartarlo</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarme aquí</translation>
    </message>
    <message>
        <source>Saved. Somebody else had changed the rules in the meantime: both are in them.</source>
        <translation>Guardado. Mientras tanto otra persona había cambiado las reglas: están los dos cambios.</translation>
    </message>
    <message>
        <source>The rule was not saved.</source>
        <translation>La regla no se guardó.</translation>
    </message>
    <message>
        <source>The rules were not changed.</source>
        <translation>Las reglas no se cambiaron.</translation>
    </message>
    <message>
        <source>Two changed the same rule</source>
        <translation>Dos personas cambiaron la misma regla</translation>
    </message>
    <message>
        <source>While you worked on it, somebody else changed “%1” as well.</source>
        <translation>Mientras trabajabas en ella, otra persona también cambió «%1».</translation>
    </message>
    <message>
        <source>If you keep yours, theirs stays in the history. If you keep both, yours becomes a rule of its own that is off.</source>
        <translation>Si conservas la tuya, la otra queda en el historial. Si conservas las dos, la tuya pasa a ser otra regla, apagada.</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>Conservar la &amp;mía</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>Conservar las &amp;dos</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The flows could not be listed: write the id of one.</source>
        <translation>No se pudieron listar los flujos: escribe el id de uno.</translation>
    </message>
</context>
<context>
    <name>chatflow::BusinessForm</name>
    <message>
        <source>A business needs a name.</source>
        <translation>Un negocio necesita un nombre.</translation>
    </message>
    <message>
        <source>Only small letters without accents, digits and hyphens, as in “cafe-sol”.</source>
        <translation>Solo letras minúsculas sin acentos, cifras y guiones, como en «cafe-sol».</translation>
    </message>
    <message>
        <source>There is no such time zone. Type the name of a large city nearby and choose from the list.</source>
        <translation>No existe esa zona horaria. Escriba el nombre de una ciudad grande cercana y elija de la lista.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>ID de &amp;cliente</translation>
    </message>
    <message>
        <source>It never changes: exports and the variable client_id go by it.</source>
        <translation>Nunca cambia: las exportaciones y la variable client_id se rigen por él.</translation>
    </message>
    <message>
        <source>A short name for exports and the variable client_id. Left empty, it is made from the name; it cannot be changed later.</source>
        <translation>Un nombre corto para las exportaciones y la variable client_id. Si se deja vacío, se forma con el nombre; no se puede cambiar después.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Descripción</translation>
    </message>
    <message>
        <source>What the business does, in a few sentences. The AI reads it.</source>
        <translation>Qué hace el negocio, en pocas frases. La IA lo lee.</translation>
    </message>
    <message>
        <source>&amp;Tone</source>
        <extracomment>How the AI writes</extracomment>
        <translation>T&amp;ono</translation>
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
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>For opening hours and for what “today” is.</source>
        <translation>Para el horario de atención y para saber qué es «hoy».</translation>
    </message>
    <message>
        <source>Special &amp;instructions</source>
        <translation>Instrucciones &amp;especiales</translation>
    </message>
    <message>
        <source>What the AI must always or never say or do.</source>
        <translation>Lo que la IA debe decir o hacer siempre, o nunca.</translation>
    </message>
    <message>
        <source>Name the &amp;AI uses</source>
        <translation>Nombre que &amp;usa la IA</translation>
    </message>
    <message>
        <source>Left empty, it is the name above.</source>
        <translation>Si se deja vacío, es el nombre de arriba.</translation>
    </message>
</context>
<context>
    <name>chatflow::BusinessSection</name>
    <message>
        <source>Business</source>
        <translation>Negocio</translation>
    </message>
</context>
<context>
    <name>chatflow::CannedDialog</name>
    <message>
        <source>Canned responses</source>
        <translation>Respuestas guardadas</translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation>&amp;Atajo</translation>
    </message>
    <message>
        <source>One word; “/” and its beginning find the text.</source>
        <translation>Una palabra; “/” y su comienzo encuentran el texto.</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Cualquier idioma</translation>
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
        <translation>{contact_name} y las variables del negocio se completan al usarla.</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nueva</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>A shortcut is one word, without “/”.</source>
        <translation>Un atajo es una palabra, sin “/”.</translation>
    </message>
    <message>
        <source>The canned response was not saved.</source>
        <translation>La respuesta no se guardó.</translation>
    </message>
    <message>
        <source>The earlier shortcut could not be removed.</source>
        <translation>No se pudo quitar el atajo anterior.</translation>
    </message>
    <message>
        <source>The canned response was not removed.</source>
        <translation>La respuesta no se quitó.</translation>
    </message>
</context>
<context>
    <name>chatflow::CannedPopup</name>
    <message>
        <source>Make the first canned response …</source>
        <translation>Crear la primera respuesta guardada …</translation>
    </message>
    <message>
        <source>Manage canned responses …</source>
        <translation>Administrar respuestas guardadas …</translation>
    </message>
</context>
<context>
    <name>chatflow::CommandLine</name>
    <message>
        <source>“chatflow-engine --help” lists the commands.</source>
        <translation>«chatflow-engine --help» muestra los comandos.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>¿Quiso decir «%1»?</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>No se indicó ningún comando.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>No existe el comando «%1».</translation>
    </message>
    <message>
        <source>“%1” needs to know what to do.</source>
        <translation>«%1» necesita saber qué hacer.</translation>
    </message>
    <message>
        <source>See “chatflow-engine %1 --help”.</source>
        <translation>Vea «chatflow-engine %1 --help».</translation>
    </message>
    <message>
        <source>--log takes debug, info, warning or error.</source>
        <translation>--log admite debug, info, warning o error.</translation>
    </message>
    <message>
        <source>chatflow-engine %1</source>
        <translation>chatflow-engine %1</translation>
    </message>
    <message>
        <source>--language takes %1.</source>
        <translation>--language admite %1.</translation>
    </message>
</context>
<context>
    <name>chatflow::CommandPalette</name>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Buscar y comandos</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer or other words.</source>
        <translation>No se encontró nada. Pruebe con menos palabras o con otras.</translation>
    </message>
</context>
<context>
    <name>chatflow::Composer</name>
    <message numerus="yes">
        <source>The message is %n character(s) longer than WhatsApp takes.</source>
        <translation>
            <numerusform>El mensaje tiene %n carácter más de lo que WhatsApp admite.</numerusform>
            <numerusform>El mensaje tiene %n caracteres más de lo que WhatsApp admite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Enviar (Enter)</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Escriba una respuesta</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Only your colleagues see it: a note goes neither to the contact nor to the AI.</source>
        <translation>Solo la ven tus colegas: una nota no llega ni al contacto ni a la IA.</translation>
    </message>
    <message>
        <source>Keep the note (Enter)</source>
        <translation>Guardar la nota (Intro)</translation>
    </message>
    <message>
        <source>Write a private note</source>
        <translation>Escribir una nota privada</translation>
    </message>
    <message>
        <source>Your private note</source>
        <translation>Tu nota privada</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Quoted: %1</source>
        <translation>Cita: %1</translation>
    </message>
    <message>
        <source>Stop asking for a draft</source>
        <translation>Dejar de pedir un borrador</translation>
    </message>
    <message>
        <source>Ask the AI for a draft: it is not sent</source>
        <translation>Pedir un borrador a la IA: no se envía</translation>
    </message>
    <message>
        <source>A canned response (/)</source>
        <translation>Una respuesta guardada (/)</translation>
    </message>
    <message>
        <source>Do not quote</source>
        <translation>No citar</translation>
    </message>
    <message>
        <source>Emoji (%1)</source>
        <translation>Emoji (%1)</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>Elegir un emoji</translation>
    </message>
    <message>
        <source>Attach files (%1)</source>
        <translation>Adjuntar archivos (%1)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
</context>
<context>
    <name>chatflow::ComposerDesk</name>
    <message>
        <source>Your message was not sent.</source>
        <translation>Su mensaje no se envió.</translation>
    </message>
    <message>
        <source>Your answer leaves in a moment.</source>
        <translation>Su respuesta sale en un momento.</translation>
    </message>
    <message>
        <source>It had left already.</source>
        <translation>Ya había salido.</translation>
    </message>
    <message>
        <source>Your note was not kept.</source>
        <translation>Su nota no se guardó.</translation>
    </message>
    <message>
        <source>The AI writes a draft …</source>
        <translation>La IA escribe un borrador …</translation>
    </message>
    <message>
        <source>A draft of the AI, not sent. It cost %1.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Un borrador de la IA, sin enviar. Costó %1.</translation>
    </message>
    <message>
        <source>A draft of the AI, not sent.</source>
        <translation>Un borrador de la IA, sin enviar.</translation>
    </message>
    <message>
        <source>The AI made no draft.</source>
        <translation>La IA no hizo ningún borrador.</translation>
    </message>
    <message>
        <source>%1 is writing an answer here.</source>
        <extracomment>%1 is a colleague</extracomment>
        <translation>%1 está escribiendo una respuesta aquí.</translation>
    </message>
    <message>
        <source>The contact last wrote more than 24 hours ago: WhatsApp takes no free text until they write again. Private notes can be written.</source>
        <translation>El contacto escribió por última vez hace más de 24 horas: WhatsApp no acepta texto libre hasta que vuelva a escribir. Puede escribir notas privadas.</translation>
    </message>
    <message>
        <source>Free text can be sent for %1 more hours.</source>
        <extracomment>%1 is hours and minutes, &quot;3:05&quot;</extracomment>
        <translation>Se puede enviar texto libre durante %1 horas más.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
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
        <translation>Eventos entrantes</translation>
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
        <translation>en marcha</translation>
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
        <translation>no en esta ventana</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>sin configurar</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>con problemas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a connection (&quot;Flowise&quot;), %2 its state (&quot;connected&quot;)</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>This window only shows the workspace. Messages are answered by the engine that runs elsewhere (“chatflow-engine run”).</source>
        <translation>Esta ventana solo muestra el espacio de trabajo. Los mensajes los responde el motor que funciona en otro lugar («chatflow-engine run»).</translation>
    </message>
    <message>
        <source>No Flowise server is set up for this business, so the AI cannot answer.</source>
        <translation>Este negocio no tiene un servidor Flowise configurado, por lo que la IA no puede responder.</translation>
    </message>
</context>
<context>
    <name>chatflow::ConnectionMend</name>
    <message>
        <source>Start it again</source>
        <translation>Iniciarlo de nuevo</translation>
    </message>
    <message>
        <source>Show the connection</source>
        <translation>Mostrar la conexión</translation>
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
        <translation>El motor se detuvo: no se recibe ni se responde nada.</translation>
    </message>
    <message>
        <source>The engine runs again.</source>
        <translation>El motor está en marcha de nuevo.</translation>
    </message>
    <message>
        <source>%1: %2 is not connected any more.</source>
        <extracomment>%1 is a business, %2 a connection (&quot;WhatsApp techstore&quot;)</extracomment>
        <translation>%1: %2 ya no tiene conexión.</translation>
    </message>
    <message>
        <source>%1: %2 is connected again.</source>
        <translation>%1: %2 tiene conexión de nuevo.</translation>
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
        <translation>Campos propios</translation>
    </message>
    <message>
        <source>name = value</source>
        <extracomment>What is written into a field: the name of a field, an equals sign, its value</extracomment>
        <translation>nombre = valor</translation>
    </message>
    <message>
        <source>Change a field: name, equals sign, value</source>
        <translation>Cambiar un campo: nombre, signo igual, valor</translation>
    </message>
    <message>
        <source>They are variables of the questions asked for this contact.</source>
        <translation>Son variables de las preguntas que se hacen por este contacto.</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactLinks</name>
    <message>
        <source>%1 has another form of this number.</source>
        <translation>%1 tiene otra forma de este número.</translation>
    </message>
    <message>
        <source>A message came from this contact and %1 at once.</source>
        <translation>Llegó un mensaje de este contacto y de %1 a la vez.</translation>
    </message>
    <message>
        <source>It is the same person</source>
        <translation>Es la misma persona</translation>
    </message>
    <message>
        <source>%1 is the same person</source>
        <translation>%1 es la misma persona</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>Son dos</translation>
    </message>
    <message>
        <source>%1 is another person</source>
        <translation>%1 es otra persona</translation>
    </message>
    <message>
        <source>Merged with %1.</source>
        <translation>Unido con %1.</translation>
    </message>
    <message>
        <source>Part them again</source>
        <translation>Separarlos de nuevo</translation>
    </message>
    <message>
        <source>Part %1 again</source>
        <translation>Separar a %1 de nuevo</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>La misma persona</translation>
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
        <translation>Quitar la nota de %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Only your team reads it</source>
        <translation>Solo tu equipo la lee</translation>
    </message>
    <message>
        <source>New note about the contact</source>
        <translation>Nueva nota sobre el contacto</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Añadir la nota</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactPalette</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactPane</name>
    <message>
        <source>It was not changed.</source>
        <translation>No se cambió.</translation>
    </message>
    <message>
        <source>The contact gets automatic answers again.</source>
        <translation>El contacto vuelve a recibir respuestas automáticas.</translation>
    </message>
    <message>
        <source>The contact gets no automatic answers any more.</source>
        <translation>El contacto ya no recibe respuestas automáticas.</translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation>No se pudo deshacer.</translation>
    </message>
    <message>
        <source>The field was not changed.</source>
        <translation>El campo no se cambió.</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>No se guardó.</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Ningún contacto</translation>
    </message>
    <message>
        <source>Choose a conversation.</source>
        <translation>Elige una conversación.</translation>
    </message>
    <message>
        <source>Reading the contact</source>
        <translation>Leyendo el contacto</translation>
    </message>
    <message>
        <source>The contact could not be read</source>
        <translation>No se pudo leer el contacto</translation>
    </message>
    <message>
        <source>The contact was not changed.</source>
        <translation>El contacto no se cambió.</translation>
    </message>
    <message>
        <source>The contact is changed.</source>
        <translation>El contacto está cambiado.</translation>
    </message>
    <message>
        <source>The tag was not changed.</source>
        <translation>La etiqueta no se cambió.</translation>
    </message>
    <message>
        <source>The tag is on.</source>
        <translation>La etiqueta está puesta.</translation>
    </message>
    <message>
        <source>The tag is off.</source>
        <translation>La etiqueta está quitada.</translation>
    </message>
    <message>
        <source>The tag was not made.</source>
        <translation>La etiqueta no se creó.</translation>
    </message>
    <message>
        <source>The note was not stored.</source>
        <translation>La nota no se guardó.</translation>
    </message>
    <message>
        <source>The note was not removed.</source>
        <translation>La nota no se quitó.</translation>
    </message>
    <message>
        <source>The note is removed.</source>
        <translation>La nota está quitada.</translation>
    </message>
    <message>
        <source>The contacts were not merged.</source>
        <translation>Los contactos no se unieron.</translation>
    </message>
    <message>
        <source>%1 is the same person now.</source>
        <translation>%1 es ahora la misma persona.</translation>
    </message>
    <message>
        <source>The contacts were not parted.</source>
        <translation>Los contactos no se separaron.</translation>
    </message>
    <message>
        <source>%1 is a contact of its own again.</source>
        <translation>%1 vuelve a ser un contacto propio.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactProfileForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
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
        <translation>p. ej. es-AR</translation>
    </message>
    <message>
        <source>On WhatsApp: %1</source>
        <translation>En WhatsApp: %1</translation>
    </message>
    <message>
        <source>Number: +%1</source>
        <translation>Número: +%1</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s hidden id: %1</source>
        <translation>Identificador oculto de WhatsApp: %1</translation>
    </message>
    <message>
        <source>Business-scoped id: %1</source>
        <translation>Identificador propio del negocio: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Dirección: %1</translation>
    </message>
    <message>
        <source>Gets automatic answers</source>
        <translation>Recibe respuestas automáticas</translation>
    </message>
    <message>
        <source>Wants none since %1.</source>
        <translation>No quiere desde el %1.</translation>
    </message>
    <message>
        <source>Wants none since %1: %2</source>
        <translation>No quiere desde el %1: %2</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactRecords</name>
    <message>
        <source>Data of this person</source>
        <translation>Datos de esta persona</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactTags</name>
    <message>
        <source>Take off the tag %1</source>
        <translation>Quitar la etiqueta %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsEraseCommand</name>
    <message>
        <source>only its owner and an administrator may do that</source>
        <translation>solo su dueño y un administrador pueden hacerlo</translation>
    </message>
    <message>
        <source>a contact&apos;s number is expected</source>
        <translation>se espera el número de un contacto</translation>
    </message>
    <message>
        <source>this cannot be undone: --yes says that you mean it; “contacts pack” shows what is kept</source>
        <translation>no se puede deshacer: --yes confirma que lo quiere; «contacts pack» muestra lo que se guarda</translation>
    </message>
    <message>
        <source>Erased. The receipt is %1; keep it: it has the person erased again from a backup that is restored.</source>
        <translation>Borrado. El comprobante es %1; guárdelo: hace que la persona se borre otra vez de una copia de seguridad que se restaure.</translation>
    </message>
    <message numerus="yes">
        <source>The chatflow forgets %n session(s) as soon as its server can be reached.</source>
        <translation>
            <numerusform>El chatflow olvida %n sesión en cuanto se pueda alcanzar su servidor.</numerusform>
            <numerusform>El chatflow olvida %n sesiones en cuanto se pueda alcanzar su servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>These copies may still hold the person: %1. Delete them when you do not need them any more.</source>
        <translation>Estas copias todavía pueden contener a la persona: %1. Elimínelas cuando ya no las necesite.</translation>
    </message>
    <message>
        <source>The file still holds remains of what was deleted: %1 It is tried again when the workspace is opened.</source>
        <translation>El archivo todavía tiene restos de lo borrado: %1 Se intenta de nuevo al abrir el espacio de trabajo.</translation>
    </message>
    <message>
        <source>Written: %1, with data.json (all that is kept) and messages.html (to be read).</source>
        <translation>Escrito: %1, con data.json (todo lo que se guarda) y messages.html (para leer).</translation>
    </message>
    <message>
        <source>Erases one person everywhere, with a receipt.</source>
        <translation>Borra a una persona de todas partes, con comprobante.</translation>
    </message>
    <message>
        <source>Messages, contact, calls, index and log are gone for good, and the chatflow&apos;s memory of the person with them. Usage stays as sums of nobody. The receipt names nobody; it stands beside the workspace, and has the person erased again when an older backup is restored. WhatsApp, Evolution and the model&apos;s provider keep what they keep. The workspace&apos;s keys must be open.</source>
        <translation>Mensajes, contacto, llamadas, índice y registro desaparecen para siempre, y con ellos la memoria que el chatflow tiene de la persona. El consumo queda como sumas de nadie. El comprobante no nombra a nadie; queda junto al espacio de trabajo y hace que la persona se borre otra vez si se restaura una copia anterior. WhatsApp, Evolution y el proveedor del modelo conservan lo que conservan. Las claves del espacio de trabajo deben estar abiertas.</translation>
    </message>
    <message>
        <source>really do it; nothing asks again</source>
        <translation>hacerlo de verdad; nada vuelve a preguntar</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>ya existe</translation>
    </message>
    <message>
        <source>Writes all that is kept of one person into a ZIP file, for that person.</source>
        <translation>Escribe todo lo que se guarda de una persona en un archivo ZIP, para esa persona.</translation>
    </message>
    <message>
        <source>data.json has everything, messages.html is for reading. Only you can read the file.</source>
        <translation>data.json lo tiene todo, messages.html es para leer. Solo usted puede leer el archivo.</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsForms</name>
    <message>
        <source>a contact&apos;s number is expected, as “contacts list” shows it</source>
        <translation>se espera el número de un contacto, como lo muestra «contacts list»</translation>
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
        <translation>ÚLTIMO</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>MESSAGES</source>
        <translation>MENSAJES</translation>
    </message>
    <message>
        <source>COMPANY</source>
        <translation>EMPRESA</translation>
    </message>
    <message>
        <source>ANSWERS</source>
        <translation>RESPUESTAS</translation>
    </message>
    <message>
        <source>There are no such contacts.</source>
        <translation>No hay tales contactos.</translation>
    </message>
    <message>
        <source>More: --before %1</source>
        <translation>Más: --before %1</translation>
    </message>
    <message>
        <source>none wanted</source>
        <extracomment>In the column of automatic answers: the contact wants none</extracomment>
        <translation>no quiere</translation>
    </message>
    <message>
        <source>Lists a tenant&apos;s contacts, those who wrote last first.</source>
        <translation>Muestra los contactos de un cliente, primero los que escribieron últimos.</translation>
    </message>
    <message>
        <source>how many at most (20)</source>
        <translation>cuántos como máximo (20)</translation>
    </message>
    <message>
        <source>go on where an earlier list ended</source>
        <translation>seguir donde terminó una lista anterior</translation>
    </message>
    <message>
        <source>only those with words of the name that begin so, or this in the number</source>
        <translation>solo los que tienen palabras del nombre que empiezan así, o esto en el número</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsMergeCommand</name>
    <message>
        <source>Contact %1 stands for %2 now. “contacts unmerge” takes it back.</source>
        <translation>El contacto %1 representa ahora también al %2. «contacts unmerge» lo deshace.</translation>
    </message>
    <message>
        <source>Contact %1 is a contact of its own again, with what it had.</source>
        <translation>El contacto %1 vuelve a ser uno propio, con lo que tenía.</translation>
    </message>
    <message>
        <source>Makes two contacts one person.</source>
        <translation>Hace de dos contactos una persona.</translation>
    </message>
    <message>
        <source>CONTACT stands for OTHER from then on: its name, numbers, notes, tags and conversations are shown as one. Nothing is moved, so that it can be taken back.</source>
        <translation>CONTACT representa a OTHER desde entonces: nombre, números, notas, etiquetas y conversaciones se muestran como uno. Nada se traslada, para que pueda deshacerse.</translation>
    </message>
    <message>
        <source>Makes a merged contact one of its own again.</source>
        <translation>Hace de un contacto unido otra vez uno propio.</translation>
    </message>
    <message>
        <source>CONTACT is the one that was merged, as “contacts show” tells it of the one that stands for it.</source>
        <translation>CONTACT es el que fue unido, como lo dice «contacts show» del que lo representa.</translation>
    </message>
</context>
<context>
    <name>chatflow::ContactsSetCommand</name>
    <message>
        <source>Changed contact %1.</source>
        <translation>Se cambió el contacto %1.</translation>
    </message>
    <message>
        <source>NAME=VALUE or NAME:TYPE=VALUE is expected</source>
        <translation>se espera NAME=VALUE o NAME:TYPE=VALUE</translation>
    </message>
    <message>
        <source>nothing to change was given</source>
        <translation>no se indicó nada que cambiar</translation>
    </message>
    <message>
        <source>the tenant has no tags yet</source>
        <translation>el cliente aún no tiene etiquetas</translation>
    </message>
    <message>
        <source>the tenant&apos;s tags are: %1</source>
        <translation>las etiquetas del cliente son: %1</translation>
    </message>
    <message>
        <source>Changes what is kept of a contact.</source>
        <translation>Cambia lo que se guarda de un contacto.</translation>
    </message>
    <message>
        <source>An empty value takes it away; without a name, the one that WhatsApp gives is shown. A field is a variable of the questions asked for this contact.</source>
        <translation>Un valor vacío lo quita; sin nombre se muestra el que da WhatsApp. Un campo es una variable de las preguntas que se hacen por este contacto.</translation>
    </message>
    <message>
        <source>how the contact is called</source>
        <translation>cómo se llama el contacto</translation>
    </message>
    <message>
        <source>its e-mail address</source>
        <translation>su correo electrónico</translation>
    </message>
    <message>
        <source>its company</source>
        <translation>su empresa</translation>
    </message>
    <message>
        <source>its language, e.g. pt-BR</source>
        <translation>su idioma, p. ej. pt-BR</translation>
    </message>
    <message>
        <source>a field of your own; may be given several times</source>
        <translation>un campo propio; puede indicarse varias veces</translation>
    </message>
    <message>
        <source>puts one of the tenant&apos;s tags on</source>
        <translation>pone una de las etiquetas del cliente</translation>
    </message>
    <message>
        <source>takes a tag off</source>
        <translation>quita una etiqueta</translation>
    </message>
    <message>
        <source>adds a note; the contact never sees it</source>
        <translation>añade una nota; el contacto nunca la ve</translation>
    </message>
    <message>
        <source>no automatic answers for this contact any more</source>
        <translation>ya no hay respuestas automáticas para este contacto</translation>
    </message>
    <message>
        <source>automatic answers again</source>
        <translation>otra vez respuestas automáticas</translation>
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
        <translation>identificador oculto de WhatsApp</translation>
    </message>
    <message>
        <source>business-scoped id</source>
        <translation>identificador propio del negocio</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>calls itself</source>
        <translation>se llama a sí mismo</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
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
        <translation>respuestas automáticas</translation>
    </message>
    <message>
        <source>none wanted since %1</source>
        <translation>no quiere desde %1</translation>
    </message>
    <message>
        <source>merged with</source>
        <extracomment>%1 is a contact&apos;s name, %2 its number in the list</extracomment>
        <translation>unido con</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>perhaps the same</source>
        <translation>quizás el mismo</translation>
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
        <translation>Muestra lo que se sabe de un contacto: nombres, números, etiquetas, notas.</translation>
    </message>
    <message>
        <source>CONTACT is its number in “contacts list”.</source>
        <translation>CONTACT es su número en «contacts list».</translation>
    </message>
</context>
<context>
    <name>chatflow::ContextDialog</name>
    <message>
        <source>Looking what the AI is told…</source>
        <translation>Mirando qué se le dice a la IA…</translation>
    </message>
    <message>
        <source>What the AI is told could not be read again.</source>
        <translation>No se pudo volver a leer lo que se le dice a la IA.</translation>
    </message>
    <message>
        <source>What the AI is told could not be read.</source>
        <translation>No se pudo leer lo que se le dice a la IA.</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contacto: %1</translation>
    </message>
    <message>
        <source>Business: %1</source>
        <translation>Negocio: %1</translation>
    </message>
    <message>
        <source>Question that waits: %1</source>
        <translation>Pregunta que espera: %1</translation>
    </message>
    <message>
        <source>The chatflow remembers this conversation by itself: only the question is sent.</source>
        <translation>El chatflow recuerda esta conversación por sí mismo: solo se envía la pregunta.</translation>
    </message>
    <message numerus="yes">
        <source>With the next question go %n message(s) word by word: %1 of %2 tokens, %3 of them for what was said earlier.</source>
        <translation>
            <numerusform>Con la próxima pregunta va %n mensaje palabra por palabra: %1 de %2 tokens, %3 de ellos para lo hablado antes.</numerusform>
            <numerusform>Con la próxima pregunta van %n mensajes palabra por palabra: %1 de %2 tokens, %3 de ellos para lo hablado antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) do not go, and no summary stands for them.</source>
        <translation>
            <numerusform>%n mensaje más antiguo no va, y ningún resumen lo representa.</numerusform>
            <numerusform>%n mensajes más antiguos no van, y ningún resumen los representa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) after the summary are shortened for now; the next summary takes them in.</source>
        <translation>
            <numerusform>%n mensaje posterior al resumen va abreviado por ahora; el próximo resumen lo incluye.</numerusform>
            <numerusform>%n mensajes posteriores al resumen van abreviados por ahora; el próximo resumen los incluye.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>No se omite nada.</translation>
    </message>
    <message>
        <source>There is no summary yet: everything fits.</source>
        <translation>Todavía no hay resumen: todo cabe.</translation>
    </message>
    <message>
        <source>This business sends no summaries (Settings, Limits).</source>
        <translation>Este negocio no envía resúmenes (Ajustes, Límites).</translation>
    </message>
    <message numerus="yes">
        <source>It stands for %n message(s).</source>
        <translation>
            <numerusform>Representa %n mensaje.</numerusform>
            <numerusform>Representa %n mensajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written by the chatflow, %1.</source>
        <translation>Escrito por el chatflow, %1.</translation>
    </message>
    <message>
        <source>Corrected by %1, %2.</source>
        <translation>Corregido por %1, %2.</translation>
    </message>
    <message>
        <source>Taken from the messages, %1.</source>
        <translation>Sacado de los mensajes, %1.</translation>
    </message>
    <message>
        <source>The summary was not kept.</source>
        <translation>El resumen no se guardó.</translation>
    </message>
    <message>
        <source>What the AI is told</source>
        <translation>Lo que se le dice a la IA</translation>
    </message>
    <message>
        <source>&amp;Summary of what was said earlier</source>
        <translation>&amp;Resumen de lo hablado antes</translation>
    </message>
    <message>
        <source>Summary of what was said earlier</source>
        <translation>Resumen de lo hablado antes</translation>
    </message>
    <message>
        <source>&amp;Keep the correction</source>
        <translation>&amp;Guardar la corrección</translation>
    </message>
    <message>
        <source>&amp;Conversation as it is sent</source>
        <translation>&amp;Conversación tal como se envía</translation>
    </message>
    <message>
        <source>Conversation as it is sent</source>
        <translation>Conversación tal como se envía</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The correction is not kept yet. Close once more to give it up.</source>
        <translation>La corrección aún no está guardada. Cierre otra vez para abandonarla.</translation>
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
        <translation>%1 · escribe a %2</translation>
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
        <translation>No se pudieron leer las conversaciones anteriores.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>More of what was found could not be read.</source>
        <translation>No se pudo leer el resto de lo encontrado.</translation>
    </message>
    <message>
        <source>Reading the conversations</source>
        <translation>Leyendo las conversaciones</translation>
    </message>
    <message>
        <source>The conversations could not be read</source>
        <translation>No se pudieron leer las conversaciones</translation>
    </message>
    <message>
        <source>No business yet</source>
        <translation>Todavía no hay ningún negocio</translation>
    </message>
    <message>
        <source>Add one, and its conversations appear here.</source>
        <translation>Agregue uno y sus conversaciones aparecerán aquí.</translation>
    </message>
    <message>
        <source>No such conversations</source>
        <translation>No hay conversaciones así</translation>
    </message>
    <message>
        <source>None fits what is chosen above. New ones appear here by themselves.</source>
        <translation>Ninguna corresponde a lo elegido arriba. Las nuevas aparecen aquí solas.</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Todavía no hay conversaciones</translation>
    </message>
    <message>
        <source>They appear here by themselves when somebody writes to this business on WhatsApp.</source>
        <translation>Aparecen aquí solas cuando alguien escribe a este negocio por WhatsApp.</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>Falló la búsqueda</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Names, numbers and words of messages are searched. Accents and capitals do not matter.</source>
        <translation>Se buscan nombres, números y palabras de los mensajes. No importan los acentos ni las mayúsculas.</translation>
    </message>
    <message>
        <source>Search (%1)</source>
        <translation>Buscar (%1)</translation>
    </message>
    <message>
        <source>Search contacts and messages</source>
        <translation>Buscar contactos y mensajes</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Found contacts and messages</source>
        <translation>Contactos y mensajes encontrados</translation>
    </message>
    <message>
        <source>Only what is chosen above was searched.</source>
        <translation>Solo se buscó en lo elegido arriba.</translation>
    </message>
    <message>
        <source>All words must be there; the last one may be unfinished.
&quot;words in quotation marks&quot; stand next to each other.
-word is not there.</source>
        <translation>Deben estar todas las palabras; la última puede estar sin terminar.
&quot;palabras entre comillas&quot; van una junto a otra.
-palabra no debe estar.</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationsContextCommand</name>
    <message>
        <source>the number of a conversation is expected</source>
        <translation>se espera el número de una conversación</translation>
    </message>
    <message>
        <source>The chatflow remembers the conversation itself: only the question goes.</source>
        <translation>El chatflow recuerda la conversación por sí mismo: solo va la pregunta.</translation>
    </message>
    <message>
        <source>%1 of %2 messages go word by word; %3 of %4 tokens.</source>
        <translation>%1 de %2 mensajes van palabra por palabra; %3 de %4 tokens.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) do not go, nor stand in a summary.</source>
        <translation>
            <numerusform>%n mensaje no va, ni está en un resumen.</numerusform>
            <numerusform>%n mensajes no van, ni están en un resumen.</numerusform>
        </translation>
    </message>
    <message>
        <source>INSTRUCTIONS</source>
        <translation>INSTRUCCIONES</translation>
    </message>
    <message>
        <source>CONVERSATION</source>
        <translation>CONVERSACIÓN</translation>
    </message>
    <message>
        <source>QUESTION</source>
        <translation>PREGUNTA</translation>
    </message>
    <message>
        <source>(nothing waits for an answer)</source>
        <translation>(nada espera respuesta)</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contacto</translation>
    </message>
    <message>
        <source>business</source>
        <translation>empresa</translation>
    </message>
    <message>
        <source>Shows exactly what the chatflow would be sent now.</source>
        <translation>Muestra exactamente qué se enviaría ahora al chatflow.</translation>
    </message>
    <message>
        <source>The instructions, what goes of the conversation with the summary of what does not, and the question that waits. Nothing is sent. In JSON with all versions of the summary.</source>
        <translation>Las instrucciones, lo que va de la conversación con el resumen de lo que no va, y la pregunta que espera. No se envía nada. En JSON, con todas las versiones del resumen.</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationsFetchCommand</name>
    <message>
        <source>only its owner and an administrator may read messages back</source>
        <translation>solo su dueño y un administrador pueden volver a leer mensajes</translation>
    </message>
    <message>
        <source>A reading that was stopped after %1 messages is gone on with.</source>
        <translation>Se sigue con una lectura que se detuvo después de %1 mensajes.</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 de %2 mensajes</translation>
    </message>
    <message>
        <source>Read: %1 messages. Added: %2. There already: %3.</source>
        <translation>Leídos: %1 mensajes. Agregados: %2. Ya estaban: %3.</translation>
    </message>
    <message>
        <source>Left out: %1 of groups, of statuses, or without anything a person wrote.</source>
        <translation>Omitidos: %1, de grupos, de estados o sin nada que escribiera una persona.</translation>
    </message>
    <message>
        <source>Not understood: %1.</source>
        <translation>Sin entender: %1.</translation>
    </message>
    <message>
        <source>The server has no such messages. It may be set not to keep any.</source>
        <translation>El servidor no tiene esos mensajes. Puede estar configurado para no guardar ninguno.</translation>
    </message>
    <message>
        <source>Reads back what the server has kept of a number.</source>
        <translation>Vuelve a leer lo que el servidor guardó de un número.</translation>
    </message>
    <message>
        <source>Messages from before the program came become the history of their conversations. They are for people: the AI neither answers them nor is told of them, and no meter counts them. Reading again adds nothing; what was stopped is gone on with. The newest messages are left to &quot;run&quot;. People who were erased here come back when the server still has their messages.</source>
        <translation>Los mensajes anteriores al programa pasan a ser el historial de sus conversaciones. Son para las personas: la IA no los responde ni se entera de ellos, y ningún contador los cuenta. Leer otra vez no agrega nada; lo que se detuvo se continúa. Los mensajes más nuevos quedan para &quot;run&quot;. Las personas borradas aquí vuelven si el servidor todavía tiene sus mensajes.</translation>
    </message>
    <message>
        <source>only the messages of this contact</source>
        <translation>solo los mensajes de este contacto</translation>
    </message>
    <message>
        <source>only what was written from this day on, like 2026-11-24</source>
        <translation>solo lo escrito desde este día, como 2026-11-24</translation>
    </message>
</context>
<context>
    <name>chatflow::ConversationsImportCommand</name>
    <message>
        <source>only its owner and an administrator may import</source>
        <translation>solo su dueño y un administrador pueden importar</translation>
    </message>
    <message>
        <source>one of dmy, mdy and ymd is expected</source>
        <translation>se espera dmy, mdy o ymd</translation>
    </message>
    <message>
        <source>the dates in the file can be read in more than one order: %1</source>
        <translation>las fechas del archivo se pueden leer en más de un orden: %1</translation>
    </message>
    <message>
        <source>who of these the business is: %1</source>
        <translation>cuál de estos es el negocio: %1</translation>
    </message>
    <message>
        <source>more than two people write in it: groups cannot be imported</source>
        <translation>escriben más de dos personas: los grupos no se pueden importar</translation>
    </message>
    <message>
        <source>In the file: %1 messages of %2, from %3 to %4.</source>
        <translation>En el archivo: %1 mensajes de %2, del %3 al %4.</translation>
    </message>
    <message>
        <source>Nothing was imported: --yes does it.</source>
        <translation>No se importó nada: --yes lo hace.</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 de %2 mensajes</translation>
    </message>
    <message>
        <source>Imported into conversation %1: %2 messages; %3 were there already.</source>
        <translation>Importado en la conversación %1: %2 mensajes; %3 ya estaban.</translation>
    </message>
    <message>
        <source>Without --yes it tells what is in the file and stores nothing. What is imported is marked as such and is for people: the AI neither answers it nor is told of it, and no meter counts it. Importing again adds nothing. The times are taken to be of the tenant&apos;s time zone.</source>
        <translation>Sin --yes dice qué hay en el archivo y no guarda nada. Lo importado queda marcado como tal y es para las personas: la IA no lo responde ni se entera, y ningún medidor lo cuenta. Importar otra vez no agrega nada. Se toma que las horas son de la zona horaria del cliente.</translation>
    </message>
    <message>
        <source>the contact&apos;s number, with the country&apos;s code</source>
        <translation>el número del contacto, con el código del país</translation>
    </message>
    <message>
        <source>who in the file is the business</source>
        <translation>quién del archivo es el negocio</translation>
    </message>
    <message>
        <source>in which order dates are: dmy, mdy or ymd; asked for when the file leaves it open</source>
        <translation>en qué orden están las fechas: dmy, mdy o ymd; se pide cuando el archivo no lo aclara</translation>
    </message>
    <message>
        <source>really import it</source>
        <translation>importarlo de verdad</translation>
    </message>
    <message>
        <source>Files: %1.</source>
        <translation>Archivos: %1.</translation>
    </message>
    <message>
        <source>Imports a chat that WhatsApp exported, as text or as a ZIP file with its media.</source>
        <translation>Importa un chat exportado de WhatsApp, como texto o como archivo ZIP con sus archivos multimedia.</translation>
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
        <translation>ÚLTIMO</translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation>CONTACTO</translation>
    </message>
    <message>
        <source>HELD BY</source>
        <translation>LA LLEVA</translation>
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
        <translation>Todavía no hay conversaciones.</translation>
    </message>
    <message>
        <source>No message holds these words.</source>
        <translation>Ningún mensaje contiene estas palabras.</translation>
    </message>
    <message>
        <source>More: --before %1</source>
        <translation>Hay más: --before %1</translation>
    </message>
    <message>
        <source>Lists a tenant&apos;s conversations, the newest first.</source>
        <translation>Muestra las conversaciones de un cliente, de la más reciente a la más antigua.</translation>
    </message>
    <message>
        <source>Times are in the tenant&apos;s time zone; in JSON they are in UTC.</source>
        <translation>Las horas están en la zona horaria del cliente; en JSON, en UTC.</translation>
    </message>
    <message>
        <source>how many at most (20)</source>
        <translation>cuántas como máximo (20)</translation>
    </message>
    <message>
        <source>go on where an earlier list ended</source>
        <translation>continuar donde terminó una lista anterior</translation>
    </message>
    <message>
        <source>only messages with all these words; &quot;a phrase&quot; in quotation marks, -word for none with it; accents and capitals do not matter</source>
        <translation>solo mensajes con todas estas palabras; &quot;una frase&quot; entre comillas, -palabra para los que no la tienen; no importan acentos ni mayúsculas</translation>
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
        <translation>persona</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistema</translation>
    </message>
    <message>
        <source>%1 (%2) on %3, held by: %4</source>
        <translation>%1 (%2) en %3, la lleva: %4</translation>
    </message>
    <message>
        <source>Older: --before %1</source>
        <translation>Anteriores: --before %1</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(eliminado)</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(editado)</translation>
    </message>
    <message>
        <source>a conversation&apos;s number is expected, as “conversations list” shows it</source>
        <translation>se espera el número de una conversación, como lo muestra «conversations list»</translation>
    </message>
    <message>
        <source>Shows the messages of a conversation, as the thread reads.</source>
        <translation>Muestra los mensajes de una conversación, en el orden en que se leen.</translation>
    </message>
    <message>
        <source>CONVERSATION is its number in “conversations list”. With --follow it goes on until it is interrupted, and a message whose state changes is written again.</source>
        <translation>CONVERSATION es su número en «conversations list». Con --follow continúa hasta que se interrumpe, y un mensaje que cambia de estado se escribe otra vez.</translation>
    </message>
    <message>
        <source>the newest N messages (50)</source>
        <translation>los N mensajes más recientes (50)</translation>
    </message>
    <message>
        <source>the messages before those of an earlier page</source>
        <translation>los mensajes anteriores a los de una página ya vista</translation>
    </message>
    <message>
        <source>go on with what comes; in JSON each message is a line of its own</source>
        <translation>seguir con lo que llegue; en JSON cada mensaje es una línea aparte</translation>
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
        <translation>INTENTOS</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>ERROR</translation>
    </message>
    <message>
        <source>No notices have left.</source>
        <translation>No ha salido ningún aviso.</translation>
    </message>
    <message>
        <source>It is sent again.</source>
        <translation>Se envía de nuevo.</translation>
    </message>
    <message>
        <source>queued, sending, delivered, failed or given_up is expected</source>
        <translation>se espera queued, sending, delivered, failed o given_up</translation>
    </message>
    <message>
        <source>the number of a notice is expected, as &quot;deliveries list&quot; has it</source>
        <translation>se espera el número de un aviso, como lo muestra «deliveries list»</translation>
    </message>
    <message>
        <source>only its owner and an administrator may send its notices again</source>
        <translation>solo su dueño y un administrador pueden enviar de nuevo sus avisos</translation>
    </message>
    <message>
        <source>Lists the notices of a tenant that left or are to leave.</source>
        <translation>Muestra los avisos de un cliente que salieron o van a salir.</translation>
    </message>
    <message>
        <source>The newest first. Those that ended stay for 30 days. Times are those of the tenant&apos;s time zone; in JSON they are in UTC.</source>
        <translation>Primero los más nuevos. Los terminados se conservan 30 días. Las horas son las de la zona horaria del cliente; en JSON son UTC.</translation>
    </message>
    <message>
        <source>only these: queued, sending, delivered, failed (refused) or given_up</source>
        <translation>solo estos: queued, sending, delivered, failed (rechazado) o given_up</translation>
    </message>
    <message>
        <source>how many at most (50)</source>
        <translation>cuántos como máximo (50)</translation>
    </message>
    <message>
        <source>go on where an earlier list ended (&quot;next&quot; in its JSON)</source>
        <translation>seguir donde terminó una lista anterior («next» en su JSON)</translation>
    </message>
    <message>
        <source>Sends a notice again that did not arrive.</source>
        <translation>Envía de nuevo un aviso que no llegó.</translation>
    </message>
</context>
<context>
    <name>chatflow::DemoRun</name>
    <message>
        <source>The demo ended without a message that was answered.</source>
        <translation>La demostración terminó sin ningún mensaje respondido.</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Imagen: %1</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>No se pudo guardar la imagen %1.</translation>
    </message>
</context>
<context>
    <name>chatflow::DifferenceView</name>
    <message>
        <source>Nothing is different.</source>
        <translation>No hay ninguna diferencia.</translation>
    </message>
</context>
<context>
    <name>chatflow::Doctor</name>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Espacio en el disco</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>%1: WhatsApp instances</source>
        <translation>%1: instancias de WhatsApp</translation>
    </message>
    <message>
        <source>%1: keys</source>
        <translation>%1: claves</translation>
    </message>
    <message>
        <source>%1 is sound (%2, format %3).</source>
        <translation>%1 está en orden (%2, formato %3).</translation>
    </message>
    <message>
        <source>The file is damaged: %1. Restore the last backup; do not delete the damaged file.</source>
        <translation>El archivo está dañado: %1. Restaure la última copia de seguridad; no borre el archivo dañado.</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>Hay %1 libres.</translation>
    </message>
    <message>
        <source>Only %1 are free. Free some, or nothing can be stored soon.</source>
        <translation>Solo hay %1 libres. Libere espacio, o pronto no se podrá guardar nada.</translation>
    </message>
    <message>
        <source>They are in this computer&apos;s keychain.</source>
        <translation>Están en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>They are in a vault, under a pass phrase.</source>
        <translation>Están en una bóveda, bajo una frase de contraseña.</translation>
    </message>
    <message>
        <source>They are kept in memory only (sandbox).</source>
        <translation>Solo están en la memoria (demostración).</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Todavía no hay ninguno.</translation>
    </message>
    <message>
        <source>There are none, so no message can come in. Add one: tenant add-instance.</source>
        <translation>No hay ninguna, por lo que no puede entrar ningún mensaje. Agregue una: tenant add-instance.</translation>
    </message>
</context>
<context>
    <name>chatflow::DoctorCommand</name>
    <message>
        <source>ok</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>BAD</source>
        <translation>MAL</translation>
    </message>
    <message>
        <source>%1 looked at: %2 broken, %3 to be looked after.</source>
        <translation>Revisado: %1; con fallas: %2; por atender: %3.</translation>
    </message>
    <message>
        <source>Looks whether everything works, and says how to mend what does not.</source>
        <translation>Revisa si todo funciona y dice cómo arreglar lo que no.</translation>
    </message>
    <message>
        <source>Looks at the workspace, the keys, and for each tenant (or for one) at its Flowise server, key and chatflow and at its Evolution server, key and WhatsApp instances, and for another bot on the same instance. Sends no message, and changes nothing unless --ask is given. Each finding is written as it is made. Ends with 6 when something is broken.</source>
        <translation>Revisa el espacio de trabajo, las claves y, para cada cliente (o para uno solo), su servidor, clave y chatflow de Flowise, y su servidor, clave e instancias de WhatsApp en Evolution, y si hay otro bot en la misma instancia. No envía ningún mensaje, y no cambia nada si no se da --ask. Cada resultado se escribe en cuanto se obtiene. Termina con 6 cuando algo está mal.</translation>
    </message>
    <message>
        <source>also ask each chatflow up to six test questions, which cost tokens, to find out how the variables reach it and whether it remembers, and keep that in the tenant&apos;s settings</source>
        <translation>además, hacer a cada chatflow hasta seis preguntas de prueba, que gastan tokens, para averiguar cómo le llegan las variables y si recuerda, y guardarlo en los ajustes del cliente</translation>
    </message>
    <message>
        <source>Only if you know this certificate: tenant set TENANT flowise.pinned_certificate=%1</source>
        <translation>Solo si conoce este certificado: tenant set TENANT flowise.pinned_certificate=%1</translation>
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
        <translation>días</translation>
    </message>
    <message>
        <source>%1, unit</source>
        <extracomment>Said by a screen reader: %1 is the name of a field</extracomment>
        <translation>%1, unidad</translation>
    </message>
</context>
<context>
    <name>chatflow::EmojiPicker</name>
    <message>
        <source>Find an emoji by its name</source>
        <translation>Busque un emoji por su nombre</translation>
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
        <translation>&amp;Guardar una copia del comprobante…</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>&amp;Borrar para siempre</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>Borrar a %1</translation>
    </message>
    <message>
        <source>Everything that is kept of %1 goes, down to the last byte of the file, and out of the chatflow&apos;s memory. It cannot be undone. Usage stays as sums of nobody; WhatsApp, Evolution and the model&apos;s provider keep what they keep.</source>
        <translation>Se va todo lo que se guarda de %1, hasta el último byte del archivo, y también de la memoria del chatflow. No se puede deshacer. El consumo queda como sumas de nadie; WhatsApp, Evolution y el proveedor del modelo conservan lo que conserven.</translation>
    </message>
    <message>
        <source>&amp;Type “%1” to go on</source>
        <translation>&amp;Escriba «%1» para continuar</translation>
    </message>
    <message>
        <source>Counting what is there …</source>
        <translation>Contando lo que hay …</translation>
    </message>
    <message>
        <source>What is kept of this person could not be counted.</source>
        <translation>No se pudo contar lo que se guarda de esta persona.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversación</numerusform>
            <numerusform>%n conversaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
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
            <numerusform>%n solicitud al chatflow</numerusform>
            <numerusform>%n solicitudes al chatflow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fetched file(s)</source>
        <translation>
            <numerusform>%n archivo descargado</numerusform>
            <numerusform>%n archivos descargados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) in the chatflow&apos;s memory</source>
        <translation>
            <numerusform>%n sesión en la memoria del chatflow</numerusform>
            <numerusform>%n sesiones en la memoria del chatflow</numerusform>
        </translation>
    </message>
    <message>
        <source>name, numbers, tags, fields, drafts and summaries</source>
        <translation>nombre, números, etiquetas, campos, borradores y resúmenes</translation>
    </message>
    <message>
        <source>What goes:</source>
        <translation>Lo que se va:</translation>
    </message>
    <message>
        <source>Erasing …</source>
        <translation>Borrando …</translation>
    </message>
    <message>
        <source>Not everything was erased. It is gone on with when it is tried again, or when the workspace is opened.</source>
        <translation>No se borró todo. Se continúa al reintentar o al abrir el espacio de trabajo.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>%1 was erased.</source>
        <translation>Se borró a %1.</translation>
    </message>
    <message>
        <source>The receipt names nobody. It is kept beside the workspace, and has the person erased again from a backup that is restored:</source>
        <translation>El comprobante no nombra a nadie. Se guarda junto al espacio de trabajo y hace que la persona se borre otra vez de una copia restaurada:</translation>
    </message>
    <message numerus="yes">
        <source>The chatflow forgets %n session(s) as soon as its server can be reached.</source>
        <translation>
            <numerusform>El chatflow olvida %n sesión en cuanto se pueda alcanzar su servidor.</numerusform>
            <numerusform>El chatflow olvida %n sesiones en cuanto se pueda alcanzar su servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>These copies may still hold the person: %1. Delete them when you do not need them any more.</source>
        <translation>Estas copias todavía pueden contener a la persona: %1. Elimínelas cuando ya no las necesite.</translation>
    </message>
    <message>
        <source>The file still holds remains of what was deleted. It is tried again when the workspace is opened.</source>
        <translation>El archivo todavía contiene restos de lo eliminado. Se reintenta al abrir el espacio de trabajo.</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el comprobante</translation>
    </message>
    <message>
        <source>The receipt could not be saved.</source>
        <translation>No se pudo guardar el comprobante.</translation>
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
        <translation>Algo falló dentro del programa.</translation>
    </message>
    <message>
        <source>Please send the log to support.</source>
        <translation>Envíe el registro al soporte técnico.</translation>
    </message>
    <message>
        <source>The value of {field} is not valid: {reason}.</source>
        <translation>El valor de {field} no es válido: {reason}.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Corríjalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no {what} “{id}”.</source>
        <translation>No se encontró: {what} «{id}».</translation>
    </message>
    <message>
        <source>Check the name; the list shows what exists.</source>
        <translation>Revise el nombre; la lista muestra lo que existe.</translation>
    </message>
    <message>
        <source>Somebody else has changed {what} in the meantime.</source>
        <translation>Mientras tanto se modificó: {what}.</translation>
    </message>
    <message>
        <source>Look at the new state and try again.</source>
        <translation>Mire el estado actual e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>No tiene permiso para hacer esto.</translation>
    </message>
    <message>
        <source>Ask an administrator.</source>
        <translation>Pregunte a un administrador.</translation>
    </message>
    <message>
        <source>The workspace {path} could not be opened.</source>
        <translation>No se pudo abrir el espacio de trabajo {path}.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write to it.</source>
        <translation>Compruebe que la carpeta existe y que puede escribir en ella.</translation>
    </message>
    <message>
        <source>The workspace {path} is locked by another program.</source>
        <translation>Otro programa tiene bloqueado el espacio de trabajo {path}.</translation>
    </message>
    <message>
        <source>Close the other program, or wait a moment and try again.</source>
        <translation>Cierre el otro programa, o espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The workspace {path} can only be read.</source>
        <translation>El espacio de trabajo {path} es de solo lectura.</translation>
    </message>
    <message>
        <source>Move it to a place where you may write, or correct the permissions.</source>
        <translation>Muévalo a un lugar donde pueda escribir, o corrija los permisos.</translation>
    </message>
    <message>
        <source>There is no room left to store in {path}.</source>
        <translation>No queda espacio para guardar en {path}.</translation>
    </message>
    <message>
        <source>Free some space; nothing that was confirmed is lost.</source>
        <translation>Libere espacio; no se perdió nada de lo confirmado.</translation>
    </message>
    <message>
        <source>The workspace {path} is damaged.</source>
        <translation>El espacio de trabajo {path} está dañado.</translation>
    </message>
    <message>
        <source>Restore the last backup; do not delete the damaged file.</source>
        <translation>Restaure la última copia de seguridad; no borre el archivo dañado.</translation>
    </message>
    <message>
        <source>Reading or writing the workspace {path} failed.</source>
        <translation>Falló la lectura o la escritura del espacio de trabajo {path}.</translation>
    </message>
    <message>
        <source>Check the disk or the network drive; nothing that was confirmed is lost.</source>
        <translation>Revise el disco o la unidad de red; no se perdió nada de lo confirmado.</translation>
    </message>
    <message>
        <source>The workspace {path} was written by a newer version of the program (format {found}; this one knows {known}).</source>
        <translation>El espacio de trabajo {path} lo escribió una versión más nueva del programa (formato {found}; esta conoce hasta el {known}).</translation>
    </message>
    <message>
        <source>Install the newest version.</source>
        <translation>Instale la versión más reciente.</translation>
    </message>
    <message>
        <source>The file {path} is a database, but not a ChatFlow workspace.</source>
        <translation>El archivo {path} es una base de datos, pero no un espacio de trabajo de ChatFlow.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>The database server {server} does not answer.</source>
        <translation>El servidor de base de datos {server} no responde.</translation>
    </message>
    <message>
        <source>Check the network and that PostgreSQL is running.</source>
        <translation>Revise la red y que PostgreSQL esté en marcha.</translation>
    </message>
    <message>
        <source>The data contradicts what is already stored.</source>
        <translation>Los datos contradicen lo que ya está guardado.</translation>
    </message>
    <message>
        <source>The workspace could not be brought to format {version}; it was left as it was.</source>
        <translation>No se pudo llevar el espacio de trabajo al formato {version}; quedó como estaba.</translation>
    </message>
    <message>
        <source>Please send the log to support; a backup stands beside it.</source>
        <translation>Envíe el registro al soporte técnico; junto al archivo hay una copia de seguridad.</translation>
    </message>
    <message>
        <source>The backup {path} could not be written, so the workspace was left as it was.</source>
        <translation>No se pudo escribir la copia de seguridad {path}, así que el espacio de trabajo quedó como estaba.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>The database refused a request.</source>
        <translation>La base de datos rechazó una petición.</translation>
    </message>
    <message>
        <source>Another engine has taken over this work.</source>
        <translation>Otro motor se hizo cargo de este trabajo.</translation>
    </message>
    <message>
        <source>Nothing to do: it continues there.</source>
        <translation>No hay que hacer nada: continúa allí.</translation>
    </message>
    <message>
        <source>“{url}” is not a valid address.</source>
        <translation>«{url}» no es una dirección válida.</translation>
    </message>
    <message>
        <source>Write it like https://flowise.example.com.</source>
        <translation>Escríbala así: https://flowise.example.com.</translation>
    </message>
    <message>
        <source>There is no server named {host}.</source>
        <translation>No existe ningún servidor llamado {host}.</translation>
    </message>
    <message>
        <source>Check the address and the internet connection.</source>
        <translation>Revise la dirección y la conexión a internet.</translation>
    </message>
    <message>
        <source>{server} refuses the connection.</source>
        <translation>{server} rechaza la conexión.</translation>
    </message>
    <message>
        <source>Check the address and the port, and that the server is running.</source>
        <translation>Revise la dirección y el puerto, y que el servidor esté en marcha.</translation>
    </message>
    <message>
        <source>The connection to {server} was lost.</source>
        <translation>Se perdió la conexión con {server}.</translation>
    </message>
    <message>
        <source>Check the network; the program tries again by itself.</source>
        <translation>Revise la red; el programa lo intenta de nuevo por su cuenta.</translation>
    </message>
    <message>
        <source>No secure connection to {server}: {reason}.</source>
        <translation>No hay conexión segura con {server}: {reason}.</translation>
    </message>
    <message>
        <source>Check the server&apos;s certificate and this computer&apos;s clock.</source>
        <translation>Revise el certificado del servidor y el reloj de este equipo.</translation>
    </message>
    <message>
        <source>{server} did not answer within {seconds} seconds.</source>
        <translation>{server} no respondió en {seconds} segundos.</translation>
    </message>
    <message>
        <source>Check the server&apos;s load; the limit can be changed in the settings.</source>
        <translation>Revise la carga del servidor; el límite se puede cambiar en los ajustes.</translation>
    </message>
    <message>
        <source>{server} did not confirm; it may or may not have happened.</source>
        <translation>{server} no lo confirmó; puede haber ocurrido o no.</translation>
    </message>
    <message>
        <source>The program looks it up before it does anything again.</source>
        <translation>El programa lo comprueba antes de repetir nada.</translation>
    </message>
    <message>
        <source>The answer of {server} is larger than the limit of {limit}.</source>
        <translation>La respuesta de {server} supera el límite de {limit}.</translation>
    </message>
    <message>
        <source>Check that the address points to the right server.</source>
        <translation>Compruebe que la dirección lleva al servidor correcto.</translation>
    </message>
    <message>
        <source>{server} has failed several times in a row; it is asked again in {seconds} seconds.</source>
        <translation>{server} falló varias veces seguidas; se le preguntará de nuevo en {seconds} segundos.</translation>
    </message>
    <message>
        <source>Check the server.</source>
        <translation>Revise el servidor.</translation>
    </message>
    <message>
        <source>{server} does not accept the key.</source>
        <translation>{server} no acepta la clave.</translation>
    </message>
    <message>
        <source>Enter the key again.</source>
        <translation>Introduzca la clave de nuevo.</translation>
    </message>
    <message>
        <source>The key is right, but {server} does not allow it to do this.</source>
        <translation>La clave es correcta, pero {server} no le permite hacer esto.</translation>
    </message>
    <message>
        <source>Give the key the missing permission on the server.</source>
        <translation>Dé a la clave el permiso que le falta en el servidor.</translation>
    </message>
    <message>
        <source>{server} asks to slow down; trying again in {seconds} seconds.</source>
        <translation>{server} pide ir más despacio; se reintenta en {seconds} segundos.</translation>
    </message>
    <message>
        <source>If this happens often, raise the limit on the server.</source>
        <translation>Si ocurre a menudo, suba el límite en el servidor.</translation>
    </message>
    <message>
        <source>{server} answered with error {status}.</source>
        <translation>{server} respondió con el error {status}.</translation>
    </message>
    <message>
        <source>Check the server&apos;s own log.</source>
        <translation>Revise el registro del propio servidor.</translation>
    </message>
    <message>
        <source>{server} answered with a page ({type}) instead of data.</source>
        <translation>{server} respondió con una página ({type}) en lugar de datos.</translation>
    </message>
    <message>
        <source>The address probably points to the wrong path or server.</source>
        <translation>Probablemente la dirección lleva a una ruta o un servidor equivocados.</translation>
    </message>
    <message>
        <source>{server} answered something that cannot be understood at “{path}” (expected: {expected}).</source>
        <translation>{server} respondió algo que no se entiende en «{path}» (se esperaba: {expected}).</translation>
    </message>
    <message>
        <source>Check the server&apos;s version.</source>
        <translation>Revise la versión del servidor.</translation>
    </message>
    <message>
        <source>The chatflow {flow} does not exist on {server}.</source>
        <translation>El chatflow {flow} no existe en {server}.</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>Elija otro de la lista.</translation>
    </message>
    <message>
        <source>The chatflow asks for another key than the one {server} was given.</source>
        <translation>El chatflow pide una clave distinta de la que se dio a {server}.</translation>
    </message>
    <message>
        <source>Enter the key that is assigned to the chatflow.</source>
        <translation>Introduzca la clave asignada al chatflow.</translation>
    </message>
    <message>
        <source>The chatflow misses a value for {name}.</source>
        <translation>Al chatflow le falta un valor para {name}.</translation>
    </message>
    <message>
        <source>Add the variable, or remove the placeholder from the flow.</source>
        <translation>Agregue la variable, o quite el marcador del chatflow.</translation>
    </message>
    <message>
        <source>The chatflow failed: {reason}</source>
        <translation>El chatflow falló: {reason}</translation>
    </message>
    <message>
        <source>Open the flow in Flowise and test it there.</source>
        <translation>Abra el chatflow en Flowise y pruébelo allí.</translation>
    </message>
    <message>
        <source>The model provider refused the key that is stored in the flow.</source>
        <translation>El proveedor del modelo rechazó la clave guardada en el chatflow.</translation>
    </message>
    <message>
        <source>Renew the credential in Flowise.</source>
        <translation>Renueve la credencial en Flowise.</translation>
    </message>
    <message>
        <source>The model provider asks to slow down.</source>
        <translation>El proveedor del modelo pide ir más despacio.</translation>
    </message>
    <message>
        <source>Wait, or raise the limit with the provider.</source>
        <translation>Espere, o pida al proveedor un límite mayor.</translation>
    </message>
    <message>
        <source>Flowise cannot reach the model provider.</source>
        <translation>Flowise no llega al proveedor del modelo.</translation>
    </message>
    <message>
        <source>Check the model node of the flow and the server&apos;s network.</source>
        <translation>Revise el nodo del modelo en el chatflow y la red del servidor.</translation>
    </message>
    <message>
        <source>The chatflow answered without a text.</source>
        <translation>El chatflow respondió sin texto.</translation>
    </message>
    <message>
        <source>Test the flow in Flowise.</source>
        <translation>Pruebe el chatflow en Flowise.</translation>
    </message>
    <message>
        <source>The message is longer than {limit} characters.</source>
        <translation>El mensaje tiene más de {limit} caracteres.</translation>
    </message>
    <message>
        <source>It was shortened before it was sent to the flow.</source>
        <translation>Se acortó antes de enviarlo al chatflow.</translation>
    </message>
    <message>
        <source>There is no WhatsApp instance “{instance}” on the server.</source>
        <translation>No hay ninguna instancia de WhatsApp «{instance}» en el servidor.</translation>
    </message>
    <message>
        <source>Check its name in Evolution.</source>
        <translation>Revise su nombre en Evolution.</translation>
    </message>
    <message>
        <source>The WhatsApp instance “{instance}” is not connected.</source>
        <translation>La instancia de WhatsApp «{instance}» no está conectada.</translation>
    </message>
    <message>
        <source>Link the telephone again.</source>
        <translation>Vincule el teléfono de nuevo.</translation>
    </message>
    <message>
        <source>{number} is not on WhatsApp.</source>
        <translation>{number} no está en WhatsApp.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>Revise el número.</translation>
    </message>
    <message>
        <source>WhatsApp did not take the message: {reason}</source>
        <translation>WhatsApp no aceptó el mensaje: {reason}</translation>
    </message>
    <message>
        <source>Correct the message and send it again.</source>
        <translation>Corrija el mensaje y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>This WhatsApp channel cannot do that: {what}.</source>
        <translation>Este canal de WhatsApp no puede hacer eso: {what}.</translation>
    </message>
    <message>
        <source>The event channel of “{instance}” is not open yet.</source>
        <translation>El canal de eventos de «{instance}» todavía no está abierto.</translation>
    </message>
    <message>
        <source>It opens with the first event; the program keeps trying.</source>
        <translation>Se abre con el primer evento; el programa sigue intentándolo.</translation>
    </message>
    <message>
        <source>This computer has no usable keychain ({reason}).</source>
        <translation>Este equipo no tiene un llavero utilizable ({reason}).</translation>
    </message>
    <message>
        <source>Start the keychain service, or use a vault with a pass phrase.</source>
        <translation>Inicie el servicio de llavero, o use una bóveda con frase de contraseña.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No key is stored for {name}.</source>
        <translation>No hay ninguna clave guardada para {name}.</translation>
    </message>
    <message>
        <source>The pass phrase is not right.</source>
        <translation>La frase de contraseña no es correcta.</translation>
    </message>
    <message>
        <source>Try again; it cannot be recovered.</source>
        <translation>Inténtelo de nuevo; no se puede recuperar.</translation>
    </message>
    <message>
        <source>The vault {path} is damaged.</source>
        <translation>La bóveda {path} está dañada.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or enter the keys again.</source>
        <translation>Restáurela desde una copia de seguridad, o introduzca las claves de nuevo.</translation>
    </message>
    <message>
        <source>The AI is paused for this business.</source>
        <translation>La IA está en pausa para este negocio.</translation>
    </message>
    <message>
        <source>Resume it in the settings.</source>
        <translation>Reanúdela en los ajustes.</translation>
    </message>
    <message>
        <source>A person holds this conversation.</source>
        <translation>Una persona lleva esta conversación.</translation>
    </message>
    <message>
        <source>Hand it back to the AI first.</source>
        <translation>Devuélvala primero a la IA.</translation>
    </message>
    <message>
        <source>The limit is reached: {limit}.</source>
        <translation>Se alcanzó el límite: {limit}.</translation>
    </message>
    <message>
        <source>Raise it in the settings, or wait until it renews.</source>
        <translation>Súbalo en los ajustes, o espere a que se renueve.</translation>
    </message>
    <message>
        <source>An amount is too large to be counted.</source>
        <translation>Un importe es demasiado grande para calcularlo.</translation>
    </message>
    <message>
        <source>Check the price and the quantity.</source>
        <translation>Revise el precio y la cantidad.</translation>
    </message>
    <message>
        <source>The file {path} could not be read.</source>
        <translation>No se pudo leer el archivo {path}.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Compruebe que existe y que puede leerlo.</translation>
    </message>
    <message>
        <source>The file {path} could not be written.</source>
        <translation>No se pudo escribir el archivo {path}.</translation>
    </message>
    <message>
        <source>Check the folder and the free space.</source>
        <translation>Revise la carpeta y el espacio libre.</translation>
    </message>
    <message>
        <source>Enter it in the settings, or with “chatflow-engine secret set”.</source>
        <translation>Introdúzcala en los ajustes, o con «chatflow-engine secret set».</translation>
    </message>
    <message>
        <source>There is a {what} “{id}” already.</source>
        <translation>Ya existe: {what} «{id}».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no workspace at {path}.</source>
        <translation>No hay ningún espacio de trabajo en {path}.</translation>
    </message>
    <message>
        <source>Check the path; a new one is made with its first tenant.</source>
        <translation>Revise la ruta; un espacio nuevo se crea con su primer cliente.</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contacto</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>conversación</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motor</translation>
    </message>
    <message>
        <source>WhatsApp instance</source>
        <translation>instancia de WhatsApp</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>message to be sent</source>
        <translation>mensaje por enviar</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>demostración</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>día festivo</translation>
    </message>
    <message>
        <source>prompt template</source>
        <translation>plantilla de prompt</translation>
    </message>
    <message>
        <source>settings version</source>
        <translation>versión de los ajustes</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>variable</translation>
    </message>
    <message>
        <source>request</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>The key that is kept is for {other}: it is not shown to {server}.</source>
        <translation>La clave guardada es para {other}: no se muestra a {server}.</translation>
    </message>
    <message>
        <source>Enter the key of this server, in the settings or with “chatflow-engine secret set”.</source>
        <translation>Introduzca la clave de este servidor, en los ajustes o con «chatflow-engine secret set».</translation>
    </message>
</context>
<context>
    <name>chatflow::EscalationDetails</name>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>Urgency: %1 (%2 of 100)</source>
        <translation>Urgencia: %1 (%2 de 100)</translation>
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
        <translation>Pide una persona</translation>
    </message>
    <message>
        <source>Sounds annoyed</source>
        <translation>Suena molesto</translation>
    </message>
    <message>
        <source>Asks the same again</source>
        <translation>Vuelve a preguntar lo mismo</translation>
    </message>
    <message>
        <source>The AI failed</source>
        <translation>La IA falló</translation>
    </message>
    <message>
        <source>Important contact</source>
        <translation>Contacto importante</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>Espera a una persona</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>On the telephone</source>
        <translation>Por teléfono</translation>
    </message>
</context>
<context>
    <name>chatflow::EscalationsModel</name>
    <message>
        <source>Put off until %1</source>
        <extracomment>%1 is a time of day, or a day and a time</extracomment>
        <translation>Pospuesto hasta %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>A person should have taken it by %1.</source>
        <translation>Una persona debía tomarlo antes de: %1.</translation>
    </message>
    <message>
        <source>A person should take it by %1.</source>
        <translation>Una persona debería tomarlo antes de: %1.</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <extracomment>%1 is how long somebody has been waiting</extracomment>
        <translation>%1, atrasado</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgencia</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
</context>
<context>
    <name>chatflow::EscalationsPage</name>
    <message>
        <source>The queue could not be brought up to date.</source>
        <translation>No se pudo actualizar la cola.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalaciones</translation>
    </message>
    <message>
        <source>No business is chosen</source>
        <translation>No hay ningún negocio elegido</translation>
    </message>
    <message>
        <source>Add or choose one to see who waits.</source>
        <translation>Agrega o elige uno para ver quién espera.</translation>
    </message>
    <message>
        <source>This queue is not for everybody</source>
        <translation>Esta cola no es para todos</translation>
    </message>
    <message>
        <source>Only those who answer for this business may see it.</source>
        <translation>Solo la ven quienes atienden este negocio.</translation>
    </message>
    <message>
        <source>Reading the queue</source>
        <translation>Leyendo la cola</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>No se pudo leer la cola</translation>
    </message>
    <message>
        <source>Nobody waits for a person</source>
        <translation>Nadie espera a una persona</translation>
    </message>
    <message>
        <source>When the AI cannot go on, or somebody asks for a person, it appears here.</source>
        <translation>Cuando la IA no puede seguir, o alguien pide una persona, aparece aquí.</translation>
    </message>
    <message>
        <source>Waits since %1</source>
        <translation>Espera desde: %1</translation>
    </message>
    <message>
        <source>A person has answered</source>
        <translation>Una persona ya respondió</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Por 15 minutos</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Por una hora</translation>
    </message>
    <message>
        <source>For three hours</source>
        <translation>Por tres horas</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Hasta mañana por la mañana</translation>
    </message>
    <message>
        <source>Back on the queue now</source>
        <translation>De vuelta a la cola ahora</translation>
    </message>
    <message>
        <source>It could not be put off.</source>
        <translation>No se pudo posponer.</translation>
    </message>
    <message>
        <source>%1 is put off.</source>
        <translation>%1 queda pospuesto.</translation>
    </message>
    <message>
        <source>%1 is on the queue again.</source>
        <translation>%1 está otra vez en la cola.</translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation>No se pudo deshacer.</translation>
    </message>
    <message>
        <source>&amp;Open the conversation</source>
        <translation>&amp;Abrir la conversación</translation>
    </message>
    <message>
        <source>Take o&amp;ver</source>
        <translation>&amp;Tomar</translation>
    </message>
    <message>
        <source>&amp;Hand back to the AI</source>
        <translation>&amp;Devolver a la IA</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Leer de nuevo</translation>
    </message>
    <message>
        <source>&amp;Put off</source>
        <translation>&amp;Posponer</translation>
    </message>
    <message>
        <source>Who waits for a person</source>
        <translation>Quién espera a una persona</translation>
    </message>
    <message>
        <source>Details of the escalation</source>
        <translation>Detalles de la escalación</translation>
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
        <translation>%1: clave de Evolution</translation>
    </message>
    <message>
        <source>%1: WhatsApp instance</source>
        <translation>%1: instancia de WhatsApp</translation>
    </message>
    <message>
        <source>%1: WhatsApp connection</source>
        <translation>%1: conexión con WhatsApp</translation>
    </message>
    <message>
        <source>%1: events</source>
        <translation>%1: eventos</translation>
    </message>
    <message>
        <source>%1: other bots</source>
        <translation>%1: otros bots</translation>
    </message>
    <message>
        <source>%1 is reached without encryption: keys and messages cross the network in the clear. Use https://.</source>
        <translation>La conexión con %1 va sin cifrar: las claves y los mensajes cruzan la red a la vista. Use https://.</translation>
    </message>
    <message>
        <source>%1 answers, version %2.</source>
        <translation>%1 responde, versión %2.</translation>
    </message>
    <message>
        <source>The server&apos;s global key: it opens every instance.</source>
        <translation>La clave global del servidor: abre todas las instancias.</translation>
    </message>
    <message>
        <source>The instance&apos;s own token.</source>
        <translation>El token propio de la instancia.</translation>
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
        <translation>La clave no muestra esta instancia. Compruebe que sea el token propio de la instancia o la clave global.</translation>
    </message>
    <message>
        <source>Connected to WhatsApp.</source>
        <translation>Conectada a WhatsApp.</translation>
    </message>
    <message>
        <source>Not connected to WhatsApp (%1). Connect the telephone by its QR code.</source>
        <translation>Sin conexión con WhatsApp (%1). Vincule el teléfono con su código QR.</translation>
    </message>
    <message>
        <source>The instance&apos;s events are on.</source>
        <translation>Los eventos de la instancia están activados.</translation>
    </message>
    <message>
        <source>The instance&apos;s own events are off: messages only come at once if the server runs with WEBSOCKET_GLOBAL_EVENTS=true. Otherwise they are read back once a minute.</source>
        <translation>Los eventos propios de la instancia están desactivados: los mensajes solo llegan al momento si el servidor funciona con WEBSOCKET_GLOBAL_EVENTS=true. Si no, se leen una vez por minuto.</translation>
    </message>
    <message>
        <source>The instance does not send these events: %1. Subscribe to them in Evolution.</source>
        <translation>La instancia no envía estos eventos: %1. Suscríbalos en Evolution.</translation>
    </message>
    <message>
        <source>None: only this program answers.</source>
        <translation>Ninguno: solo responde este programa.</translation>
    </message>
    <message>
        <source>A bot in Evolution is enabled too (%1): contacts would get two answers. Disable it there.</source>
        <translation>En Evolution también hay un bot activado (%1): los contactos recibirían dos respuestas. Desactívelo allí.</translation>
    </message>
    <message>
        <source>No key is set for this server. Set the one of the tenant, or one for the whole workspace.</source>
        <translation>No hay ninguna clave definida para este servidor. Defina la del cliente, o una para todo el espacio de trabajo.</translation>
    </message>
</context>
<context>
    <name>chatflow::ExitCode</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed for another reason than those below</source>
        <translation>falló por otra razón que las siguientes</translation>
    </message>
    <message>
        <source>the command line, or a value in it, makes no sense</source>
        <translation>la línea de comandos, o un valor en ella, no tiene sentido</translation>
    </message>
    <message>
        <source>what was named does not exist</source>
        <translation>lo que se nombró no existe</translation>
    </message>
    <message>
        <source>the workspace cannot be opened or written</source>
        <translation>el espacio de trabajo no se puede abrir o escribir</translation>
    </message>
    <message>
        <source>the secret store cannot be used</source>
        <translation>el almacén de claves no se puede usar</translation>
    </message>
    <message>
        <source>it exists already, or was changed meanwhile</source>
        <translation>ya existe, o se modificó mientras tanto</translation>
    </message>
    <message>
        <source>Flowise or Evolution cannot be reached or refuses</source>
        <translation>no se llega a Flowise o a Evolution, o rechazan la petición</translation>
    </message>
    <message>
        <source>doctor or tenant check found something that is wrong</source>
        <translation>doctor o tenant check encontró algo que está mal</translation>
    </message>
</context>
<context>
    <name>chatflow::ExportCommand</name>
    <message>
        <source>only its owner and an administrator may export</source>
        <translation>solo su dueño y un administrador pueden exportar</translation>
    </message>
    <message>
        <source>one of json, csv, html, pdf and txt is expected</source>
        <translation>se espera json, csv, html, pdf o txt</translation>
    </message>
    <message>
        <source>messages or conversations is expected, for CSV</source>
        <translation>se espera messages o conversations, para CSV</translation>
    </message>
    <message>
        <source>one of ai, waiting and human is expected</source>
        <translation>se espera ai, waiting o human</translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation>se espera un número</translation>
    </message>
    <message>
        <source>it is there already; --replace writes over it</source>
        <translation>ya existe; --replace lo sobrescribe</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 de %2 mensajes</translation>
    </message>
    <message>
        <source>Written: %1, with %2 messages of %3 conversations.</source>
        <translation>Escrito: %1, con %2 mensajes de %3 conversaciones.</translation>
    </message>
    <message>
        <source>Writes a tenant&apos;s conversations into a file.</source>
        <translation>Escribe las conversaciones de un cliente en un archivo.</translation>
    </message>
    <message>
        <source>The file is there whole or not at all: one that failed or was stopped leaves nothing. JSON has all that is kept, with times in UTC; the other formats have the times of the tenant&apos;s time zone. In CSV nothing can run as a formula. Only you can read the file.</source>
        <translation>El archivo queda entero o no queda: si falla o se detiene, no deja nada. El JSON tiene todo lo que se guarda, con horas en UTC; los demás formatos llevan las horas de la zona horaria del cliente. En el CSV nada puede ejecutarse como fórmula. Solo usted puede leer el archivo.</translation>
    </message>
    <message>
        <source>json, csv, html, pdf or txt (as the file&apos;s name ends, else json)</source>
        <translation>json, csv, html, pdf o txt (según termine el nombre del archivo; si no, json)</translation>
    </message>
    <message>
        <source>what a row of a CSV file is: messages (the default) or conversations</source>
        <translation>qué es una fila del CSV: messages (lo usual) o conversations</translation>
    </message>
    <message>
        <source>only this conversation</source>
        <translation>solo esta conversación</translation>
    </message>
    <message>
        <source>only those with this contact</source>
        <translation>solo las de este contacto</translation>
    </message>
    <message>
        <source>only those held by: ai, waiting (nobody) or human</source>
        <translation>solo las que lleva: ai, waiting (nadie) o human</translation>
    </message>
    <message>
        <source>only those with unread messages</source>
        <translation>solo las que tienen mensajes sin leer</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-01</source>
        <translation>el primer día, como 2026-11-01</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>el último día</translation>
    </message>
    <message>
        <source>write over a file that is there already</source>
        <translation>sobrescribir un archivo que ya existe</translation>
    </message>
    <message>
        <source>the tenant has no tag of that name</source>
        <translation>el cliente no tiene ninguna etiqueta con ese nombre</translation>
    </message>
    <message>
        <source>only those with this tag, on the conversation or its contact</source>
        <translation>solo las que tienen esta etiqueta, en la conversación o en su contacto</translation>
    </message>
    <message>
        <source>with private notes, which contacts never see</source>
        <translation>con las notas privadas, que los contactos nunca ven</translation>
    </message>
</context>
<context>
    <name>chatflow::ExportDialog</name>
    <message>
        <source>Include private &amp;notes</source>
        <translation>Incluir las &amp;notas privadas</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>Export conversations</source>
        <translation>Exportar conversaciones</translation>
    </message>
    <message>
        <source>This conversation with %1</source>
        <translation>Esta conversación con %1</translation>
    </message>
    <message>
        <source>All conversations with %1</source>
        <translation>Todas las conversaciones con %1</translation>
    </message>
    <message>
        <source>The conversations that the list shows</source>
        <translation>Las conversaciones que muestra la lista</translation>
    </message>
    <message>
        <source>All conversations of this business</source>
        <translation>Todas las conversaciones de este negocio</translation>
    </message>
    <message>
        <source>Web page (HTML), to be read</source>
        <translation>Página web (HTML), para leer</translation>
    </message>
    <message>
        <source>PDF, to be printed</source>
        <translation>PDF, para imprimir</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>JSON, with all that is kept of them</source>
        <translation>JSON, con todo lo que se guarda de ellas</translation>
    </message>
    <message>
        <source>Access pack (ZIP): everything about %1, for that person</source>
        <translation>Paquete de acceso (ZIP): todo sobre %1, para esa persona</translation>
    </message>
    <message>
        <source>A message</source>
        <translation>Un mensaje</translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation>Una conversación</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>A &amp;row is</source>
        <translation>Cada fi&amp;la es</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Arch&amp;ivo</translation>
    </message>
    <message>
        <source>Only you can read it. A file of that name is replaced.</source>
        <translation>Solo usted puede leerlo. Si ya hay un archivo con ese nombre, se reemplaza.</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>conversaciones</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Written: %1, with %2 messages of %3 conversations.</source>
        <translation>Escrito: %1, con %2 mensajes de %3 conversaciones.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
</context>
<context>
    <name>chatflow::ExportWording</name>
    <message>
        <source>Conversations of %1</source>
        <extracomment>%1 is the name of a business</extracomment>
        <translation>Conversaciones de %1</translation>
    </message>
    <message>
        <source>Exported on %1</source>
        <translation>Exportado el %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>times of %1</source>
        <extracomment>%1 is the name of a time zone</extracomment>
        <translation>horas de %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>wrote to %1</source>
        <extracomment>%1 is the name of the business&apos;s own number</extracomment>
        <translation>escribió a %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde el %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Deleted message</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensaje de voz</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Tarjeta de contacto</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Message that only the telephone shows</source>
        <translation>Mensaje que solo muestra el teléfono</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>perhaps not sent</source>
        <translation>quizás no enviado</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
</context>
<context>
    <name>chatflow::FilterBar</name>
    <message>
        <source>All conversations</source>
        <translation>Todas las conversaciones</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <translation>A la espera de una persona</translation>
    </message>
    <message>
        <source>The AI answers</source>
        <translation>Responde la IA</translation>
    </message>
    <message>
        <source>A person answers</source>
        <translation>Responde una persona</translation>
    </message>
    <message>
        <source>You answer</source>
        <translation>Responde usted</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <extracomment>What a screen reader says of the menu over the list: %1 is &quot;All conversations&quot; or another choice</extracomment>
        <translation>Se muestra: %1</translation>
    </message>
    <message numerus="yes">
        <source>Only conversations that wait for a person: %n</source>
        <translation>
            <numerusform>Solo las conversaciones que esperan a una persona: %n</numerusform>
            <numerusform>Solo las conversaciones que esperan a una persona: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only unread conversations: %n</source>
        <translation>
            <numerusform>Solo las conversaciones sin leer: %n</numerusform>
            <numerusform>Solo las conversaciones sin leer: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>En cualquier momento</translation>
    </message>
    <message numerus="yes">
        <source>In the last %n days</source>
        <translation>
            <numerusform>Desde hace %n día</numerusform>
            <numerusform>En los últimos %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Cualquiera o ninguna</translation>
    </message>
    <message>
        <source>Between two days: %1 …</source>
        <translation>Entre dos días: %1…</translation>
    </message>
    <message>
        <source>Between two days …</source>
        <translation>Entre dos días…</translation>
    </message>
    <message>
        <source>A colleague answers</source>
        <translation>Responde un colega</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <extracomment>%1 is a colleague</extracomment>
        <translation>Responde %1</translation>
    </message>
    <message>
        <source>Choose by who answers, by tag, by what they want or by date</source>
        <translation>Elegir por quién responde, por etiqueta, por lo que quieren o por fecha</translation>
    </message>
</context>
<context>
    <name>chatflow::FindingList</name>
    <message>
        <source>Testing the connection</source>
        <translation>Probando la conexión</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>to be mended</source>
        <translation>por arreglar</translation>
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
        <translation>Copiar el informe</translation>
    </message>
</context>
<context>
    <name>chatflow::FirstMessageStep</name>
    <message>
        <source>Waiting for a message</source>
        <translation>A la espera de un mensaje</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <extracomment>%1 is a business</extracomment>
        <translation>Se agregó %1</translation>
    </message>
    <message>
        <source>It has no WhatsApp number yet, so nothing comes in. Add one when you have it: edit the business, “WhatsApp”.</source>
        <translation>Todavía no tiene número de WhatsApp, así que no entra nada. Agregue uno cuando lo tenga: edite el negocio, «WhatsApp».</translation>
    </message>
    <message>
        <source>It works: %1 answers</source>
        <extracomment>%1 is a business</extracomment>
        <translation>Funciona: %1 responde</translation>
    </message>
    <message>
        <source>The message came in, the chatflow answered, and the answer is on its way. From now on all conversations are in the inbox.</source>
        <translation>El mensaje entró, el chatflow respondió y la respuesta está en camino. Desde ahora todas las conversaciones están en la bandeja.</translation>
    </message>
    <message>
        <source>Write a WhatsApp message to %1</source>
        <extracomment>%1 is a telephone number</extracomment>
        <translation>Escriba un mensaje de WhatsApp al %1</translation>
    </message>
    <message>
        <source>Use another telephone than the one that is connected. The message and its answer appear here.</source>
        <translation>Use otro teléfono que no sea el conectado. El mensaje y su respuesta aparecen aquí.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a person, %2 what they wrote</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The message came in, but the AI could not answer it; it waits for a person in the inbox. %1</source>
        <translation>El mensaje entró, pero la IA no pudo responderlo; espera a una persona en la bandeja. %1</translation>
    </message>
    <message>
        <source>No engine runs in this window. Start one with “chatflow-engine run”, so that messages are received and answered.</source>
        <translation>En esta ventana no hay ningún motor en marcha. Inicie uno con «chatflow-engine run», para que los mensajes se reciban y se respondan.</translation>
    </message>
</context>
<context>
    <name>chatflow::FlowQuestioning</name>
    <message>
        <source>%1: asking the chatflow</source>
        <translation>%1: preguntas al chatflow</translation>
    </message>
    <message>
        <source>The variables reach it by %1; it remembers the conversation itself.</source>
        <translation>Las variables le llegan por %1; recuerda la conversación por sí mismo.</translation>
    </message>
    <message>
        <source>The variables reach it by %1; it does not remember the conversation itself.</source>
        <translation>Las variables le llegan por %1; no recuerda la conversación por sí mismo.</translation>
    </message>
    <message>
        <source>It answers, but the word that was put among the variables came back by no way. Look in Flowise whether its prompt uses them.</source>
        <translation>Responde, pero la palabra que se puso entre las variables no volvió por ninguna vía. Mire en Flowise si su prompt las usa.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were asked.</source>
        <translation>
            <numerusform>Se hizo %n pregunta.</numerusform>
            <numerusform>Se hicieron %n preguntas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: what was found</source>
        <translation>%1: lo que se averiguó</translation>
    </message>
    <message>
        <source>Kept in the settings: flowise.channel is %1, flowise.memory is %2.</source>
        <translation>Guardado en los ajustes: flowise.channel es %1, flowise.memory es %2.</translation>
    </message>
    <message>
        <source>As set.</source>
        <translation>Como está configurado.</translation>
    </message>
    <message>
        <source>connection test</source>
        <translation>prueba de conexión</translation>
    </message>
    <message>
        <source>%1: how it answers</source>
        <translation>%1: cómo responde</translation>
    </message>
    <message>
        <source>It tells how many tokens it used: costs are exact.</source>
        <translation>Dice cuántos tokens usó: los costos son exactos.</translation>
    </message>
    <message>
        <source>It does not tell how many tokens it used: they are counted here and marked as estimates.</source>
        <translation>No dice cuántos tokens usó: se cuentan aquí y se marcan como estimados.</translation>
    </message>
    <message>
        <source>The answer came piece by piece.</source>
        <translation>La respuesta llegó por partes.</translation>
    </message>
    <message>
        <source>The answer came whole.</source>
        <translation>La respuesta llegó entera.</translation>
    </message>
</context>
<context>
    <name>chatflow::FlowiseCheck</name>
    <message>
        <source>%1: address of Flowise</source>
        <translation>%1: dirección de Flowise</translation>
    </message>
    <message>
        <source>%1: Flowise server</source>
        <translation>%1: servidor Flowise</translation>
    </message>
    <message>
        <source>%1: Flowise version</source>
        <translation>%1: versión de Flowise</translation>
    </message>
    <message>
        <source>%1: Flowise asks for a key</source>
        <translation>%1: Flowise pide una clave</translation>
    </message>
    <message>
        <source>%1: Flowise key</source>
        <translation>%1: clave de Flowise</translation>
    </message>
    <message>
        <source>%1: chatflow</source>
        <translation>%1: chatflow</translation>
    </message>
    <message>
        <source>%1: answers as they are written</source>
        <translation>%1: respuestas mientras se escriben</translation>
    </message>
    <message>
        <source>%1: memory of the chatflow</source>
        <translation>%1: memoria del chatflow</translation>
    </message>
    <message>
        <source>%1: variables reach the chatflow</source>
        <translation>%1: las variables llegan al chatflow</translation>
    </message>
    <message>
        <source>No Flowise server is set, so nothing is answered. Set flowise.url and flowise.flow_id.</source>
        <translation>No hay ningún servidor Flowise configurado, por lo que no se responde nada. Defina flowise.url y flowise.flow_id.</translation>
    </message>
    <message>
        <source>%1 is reached without encryption: keys and messages cross the network in the clear. Use https://.</source>
        <translation>La conexión con %1 va sin cifrar: las claves y los mensajes cruzan la red a la vista. Use https://.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 responde.</translation>
    </message>
    <message>
        <source>Version %1.</source>
        <translation>Versión %1.</translation>
    </message>
    <message>
        <source>Its chatflows are closed to who has no key.</source>
        <translation>Sus chatflows están cerrados para quien no tiene clave.</translation>
    </message>
    <message>
        <source>The server shows and lets anyone change its chatflows without a key. Set up sign-in and API keys in Flowise.</source>
        <translation>El servidor muestra sus chatflows y deja que cualquiera los cambie sin clave. Configure el inicio de sesión y las claves de API en Flowise.</translation>
    </message>
    <message numerus="yes">
        <source>The key is accepted; it sees %n chatflow(s).</source>
        <translation>
            <numerusform>La clave es aceptada; ve %n chatflow.</numerusform>
            <numerusform>La clave es aceptada; ve %n chatflows.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key is accepted, but may not see the chatflows. Give it the permission chatflows:view.</source>
        <translation>La clave es aceptada, pero no puede ver los chatflows. Dele el permiso chatflows:view.</translation>
    </message>
    <message>
        <source>It exists.</source>
        <translation>Existe.</translation>
    </message>
    <message>
        <source>The chatflow can.</source>
        <translation>El chatflow puede.</translation>
    </message>
    <message>
        <source>The chatflow cannot: its answers come whole, which works too.</source>
        <translation>El chatflow no puede: sus respuestas llegan enteras, lo que también funciona.</translation>
    </message>
    <message>
        <source>As set.</source>
        <translation>Como está configurado.</translation>
    </message>
    <message>
        <source>The chatflow remembers by itself (“%1”), but flowise.memory says it does not: contacts would be remembered twice. Set flowise.memory to the_flows or ours_with_node, or take the node out.</source>
        <translation>El chatflow recuerda por sí mismo («%1»), pero flowise.memory dice que no: los contactos se recordarían dos veces. Ponga flowise.memory en the_flows o en ours_with_node, o quite el nodo.</translation>
    </message>
    <message>
        <source>flowise.memory says that the chatflow remembers by itself, but it has no memory node: it would forget each message. Add one, or set flowise.memory to ours.</source>
        <translation>flowise.memory dice que el chatflow recuerda por sí mismo, pero no tiene ningún nodo de memoria: olvidaría cada mensaje. Agregue uno, o ponga flowise.memory en ours.</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>Por %1.</translation>
    </message>
    <message>
        <source>The chatflow silently ignores what comes by %1. In Flowise, open the chatflow&apos;s Configuration, Security, Override Configuration, enable it and the parameter; or set flowise.channel to preamble.</source>
        <translation>El chatflow ignora sin avisar lo que llega por %1. En Flowise, abra en el chatflow Configuration, Security, Override Configuration, actívelo junto con el parámetro; o ponga flowise.channel en preamble.</translation>
    </message>
    <message>
        <source>Version %1 has known security holes (%2; as of %3). Update Flowise to %4 or later.</source>
        <translation>La versión %1 tiene agujeros de seguridad conocidos (%2; al %3). Actualice Flowise a la %4 o posterior.</translation>
    </message>
    <message>
        <source>a chatflow</source>
        <translation>un chatflow</translation>
    </message>
    <message>
        <source>an agentflow</source>
        <translation>un agentflow</translation>
    </message>
    <message>
        <source>a team of agents</source>
        <translation>un equipo de agentes</translation>
    </message>
    <message>
        <source>an assistant</source>
        <translation>un asistente</translation>
    </message>
    <message>
        <source>“%1”, %2.</source>
        <translation>«%1», %2.</translation>
    </message>
    <message>
        <source>%1: tokens used</source>
        <translation>%1: tokens usados</translation>
    </message>
    <message>
        <source>An agentflow reports them: costs are exact.</source>
        <translation>Un agentflow los informa: los costos son exactos.</translation>
    </message>
    <message>
        <source>A chatflow does not report them: they are counted here and marked as estimates.</source>
        <translation>Un chatflow no los informa: se cuentan aquí y se marcan como estimados.</translation>
    </message>
    <message>
        <source>In front of the question, which every chatflow takes.</source>
        <translation>Delante de la pregunta, que todo chatflow acepta.</translation>
    </message>
    <message>
        <source>They can reach it more surely: in Flowise, open the chatflow&apos;s Configuration, Security, Override Configuration, switch it on, open “%1” there, enable “%2” and save; then test again.</source>
        <translation>Pueden llegar con más seguridad: en Flowise, abra Configuration, Security, Override Configuration del chatflow, actívelo, abra allí «%1», habilite «%2» y guarde; luego pruebe otra vez.</translation>
    </message>
    <message>
        <source>No key is set for this server. It is needed if the chatflow asks for one, and to list the chatflows.</source>
        <translation>No hay ninguna clave definida para este servidor. Hace falta si el chatflow pide una, y para listar los chatflows.</translation>
    </message>
</context>
<context>
    <name>chatflow::FlowiseForm</name>
    <message>
        <source>The chatflow was taken from the address.</source>
        <translation>El chatflow se tomó de la dirección.</translation>
    </message>
    <message>
        <source>The key sees no chatflows on this server. Make one in Flowise, or check the key.</source>
        <translation>La clave no ve ningún chatflow en este servidor. Cree uno en Flowise, o revise la clave.</translation>
    </message>
    <message numerus="yes">
        <source>%n chatflow(s) found: choose one.</source>
        <translation>
            <numerusform>Se encontró %n chatflow: elíjalo.</numerusform>
            <numerusform>Se encontraron %n chatflows: elija uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address of the Flowise server is missing.</source>
        <translation>Falta la dirección del servidor Flowise.</translation>
    </message>
    <message>
        <source>The chatflow in this address is cut off: copy the whole address.</source>
        <translation>El chatflow de esta dirección está cortado: copie la dirección entera.</translation>
    </message>
    <message>
        <source>Choose the chatflow that answers.</source>
        <translation>Elija el chatflow que responde.</translation>
    </message>
    <message>
        <source>Choose a chatflow from the list, or paste its whole ID.</source>
        <translation>Elija un chatflow de la lista, o pegue su ID entero.</translation>
    </message>
    <message>
        <source>&amp;Address of Flowise</source>
        <translation>&amp;Dirección de Flowise</translation>
    </message>
    <message>
        <source>As in the browser; a whole prediction address is understood too.</source>
        <translation>Como en el navegador; también se entiende una dirección de predicción entera.</translation>
    </message>
    <message>
        <source>From Flowise, “API Keys”. It is kept in the keychain and never shown again.</source>
        <translation>De Flowise, «API Keys». Se guarda en el llavero y no se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>&amp;Chatflow</source>
        <translation>C&amp;hatflow</translation>
    </message>
    <message>
        <source>Longest &amp;wait for an answer</source>
        <translation>&amp;Espera máxima de una respuesta</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>In seconds. After that the conversation is retried, then given to a person.</source>
        <translation>En segundos. Después se reintenta la conversación y luego se pasa a una persona.</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Memoria</translation>
    </message>
    <message>
        <source>ChatFlow remembers; the chatflow has no memory node</source>
        <translation>ChatFlow recuerda; el chatflow no tiene nodo de memoria</translation>
    </message>
    <message>
        <source>ChatFlow remembers; the chatflow&apos;s memory node stays empty</source>
        <translation>ChatFlow recuerda; el nodo de memoria del chatflow queda vacío</translation>
    </message>
    <message>
        <source>The chatflow remembers by itself</source>
        <translation>El chatflow recuerda por sí mismo</translation>
    </message>
    <message>
        <source>The test sets it where it can see the chatflow.</source>
        <translation>La prueba lo define cuando puede ver el chatflow.</translation>
    </message>
    <message>
        <source>Variables &amp;reach the chatflow</source>
        <translation>Las variables &amp;llegan al chatflow</translation>
    </message>
    <message>
        <source>In front of the question; works with every chatflow</source>
        <translation>Delante de la pregunta; funciona con cualquier chatflow</translation>
    </message>
    <message>
        <source>As prompt values</source>
        <translation>Como valores del prompt</translation>
    </message>
    <message>
        <source>As the system message</source>
        <translation>Como el mensaje de sistema</translation>
    </message>
    <message>
        <source>As the start state of an agentflow</source>
        <translation>Como el estado inicial de un agentflow</translation>
    </message>
    <message>
        <source>As the form of an agentflow</source>
        <translation>Como el formulario de un agentflow</translation>
    </message>
    <message>
        <source>As variables ($vars)</source>
        <translation>Como variables ($vars)</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>De ningún modo</translation>
    </message>
    <message>
        <source>The chatflow and the key were taken from what you pasted.</source>
        <translation>El chatflow y la clave se tomaron de lo que pegó.</translation>
    </message>
    <message>
        <source>Take the answer while it is being written</source>
        <translation>Recibir la respuesta mientras se escribe</translation>
    </message>
    <message>
        <source>The test also asks the chatflow, to see whether the variables arrive</source>
        <translation>La prueba también le pregunta al chatflow, para ver si llegan las variables</translation>
    </message>
    <message>
        <source>Up to six short questions, which cost tokens. Nobody else sees them.</source>
        <translation>Hasta seis preguntas cortas, que cuestan tokens. Nadie más las ve.</translation>
    </message>
    <message>
        <source>The certificate of this server was trusted by hand.</source>
        <translation>El certificado de este servidor se aceptó a mano.</translation>
    </message>
    <message>
        <source>Stop trusting it</source>
        <translation>Dejar de aceptarlo</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Aceptar este certificado…</translation>
    </message>
    <message>
        <source>Trust this certificate?</source>
        <translation>¿Aceptar este certificado?</translation>
    </message>
    <message>
        <source>Nobody vouches for this certificate. Compare the fingerprint with whoever runs the server, and trust it only if it is the same.</source>
        <translation>Nadie responde por este certificado. Compare la huella con quien administra el servidor, y acéptelo solo si es la misma.</translation>
    </message>
    <message>
        <source>For: %1
Issued by: %2
Valid from %3 until %4
Fingerprint (SHA-256):
%5</source>
        <translation>Para: %1
Emitido por: %2
Válido del %3 al %4
Huella (SHA-256):
%5</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>&amp;Aceptarlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The model that the chatflow asks, for the costs. Unknown: costs are not counted.</source>
        <translation>El modelo al que consulta el chatflow, para los costos. Desconocido: los costos no se cuentan.</translation>
    </message>
    <message>
        <source>“%1” has no price: costs are not counted until it is given one, with “chatflow-engine prices set”.</source>
        <translation>«%1» no tiene precio: los costos no se cuentan hasta que reciba uno, con «chatflow-engine prices set».</translation>
    </message>
    <message>
        <source>Answers are counted at the price of this model.</source>
        <translation>Las respuestas se cuentan al precio de este modelo.</translation>
    </message>
    <message>
        <source>&amp;Priced as model</source>
        <translation>Prec&amp;io según el modelo</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpBar</name>
    <message>
        <source>The follow-up was not cancelled.</source>
        <translation>El seguimiento no se canceló.</translation>
    </message>
    <message>
        <source>Without an answer, the contact is written to again: %1</source>
        <extracomment>%1 is a time, or a day and a time</extracomment>
        <translation>Si no responde, se le vuelve a escribir: %1</translation>
    </message>
    <message>
        <source>Cancel the follow-up</source>
        <translation>Cancelar el seguimiento</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpForm</name>
    <message>
        <source>Add at least one follow-up, or switch them off.</source>
        <translation>Agregue al menos un seguimiento, o desactívelos.</translation>
    </message>
    <message>
        <source>Something is missing in a follow-up.</source>
        <translation>A un seguimiento le falta algo.</translation>
    </message>
    <message>
        <source>It has to be later than the beginning.</source>
        <translation>Tiene que ser más tarde que el comienzo.</translation>
    </message>
    <message>
        <source>Contacts who do not &amp;answer</source>
        <translation>&amp;Contactos que no responden</translation>
    </message>
    <message>
        <source>Write to all of them again</source>
        <translation>Volver a escribirles a todos</translation>
    </message>
    <message>
        <source>Only where the AI spoke last and nobody took over. It ends when the contact writes, wants no messages, or a person takes the conversation. A rule can start it for single contacts, too.</source>
        <translation>Solo donde la IA habló por última vez y nadie tomó la conversación. Termina cuando el contacto escribe, no quiere mensajes o una persona toma la conversación. Una regla también puede iniciarlo para algunos contactos.</translation>
    </message>
    <message>
        <source>&amp;Follow-ups</source>
        <translation>&amp;Seguimientos</translation>
    </message>
    <message>
        <source>The times count from the message that is not answered. Variables such as {contact_name} and {business_name} are filled in.</source>
        <translation>Los tiempos se cuentan desde el mensaje que quedó sin respuesta. Variables como {contact_name} y {business_name} se completan.</translation>
    </message>
    <message>
        <source>Not &amp;before</source>
        <translation>No &amp;antes de</translation>
    </message>
    <message>
        <source>On the contact&apos;s clock, where the country has one time zone; otherwise on that of the business.</source>
        <translation>En la hora del contacto, si su país tiene un solo huso horario; si no, en la del negocio.</translation>
    </message>
    <message>
        <source>Not a&amp;fter</source>
        <translation>No &amp;después de</translation>
    </message>
    <message>
        <source>Opening &amp;hours</source>
        <translation>&amp;Horario de atención</translation>
    </message>
    <message>
        <source>Only while the business is open</source>
        <translation>Solo mientras el negocio está abierto</translation>
    </message>
    <message>
        <source>&amp;Most without an answer</source>
        <translation>&amp;Máximo sin respuesta</translation>
    </message>
    <message>
        <source>Then the contact is left alone until the contact writes.</source>
        <translation>Después se deja en paz al contacto hasta que escriba.</translation>
    </message>
    <message>
        <source>When the p&amp;rogram was off</source>
        <translation>Si el p&amp;rograma estaba apagado</translation>
    </message>
    <message>
        <source>Send it late, once</source>
        <translation>Enviarlo tarde, una vez</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Omitirlo</translation>
    </message>
    <message>
        <source>What is more than three days late is always left out.</source>
        <translation>Lo que lleva más de tres días de atraso siempre se omite.</translation>
    </message>
    <message>
        <source>&amp;Words that end automatic messages</source>
        <translation>&amp;Palabras que terminan los mensajes automáticos</translation>
    </message>
    <message>
        <source>Besides the usual ones (STOP, BAJA, SAIR, …), with commas between. Who sends one gets no automatic message or answer again.</source>
        <translation>Además de las habituales (STOP, BAJA, SAIR, …), separadas por comas. Quien envía una no recibe más mensajes ni respuestas automáticas.</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpSection</name>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpStepRow</name>
    <message>
        <source>It cannot be more than 90 days.</source>
        <translation>No puede ser más de 90 días.</translation>
    </message>
    <message>
        <source>It has to come later than the one above it.</source>
        <translation>Tiene que venir después del anterior.</translation>
    </message>
    <message>
        <source>It says nothing yet.</source>
        <translation>Todavía no dice nada.</translation>
    </message>
    <message>
        <source>%1. After</source>
        <extracomment>before a length of time: &quot;after 4 hours&quot;</extracomment>
        <translation>%1. Después de</translation>
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
        <translation>días</translation>
    </message>
    <message>
        <source>Follow-up %1: after how long</source>
        <translation>Seguimiento %1: después de cuánto</translation>
    </message>
    <message>
        <source>Follow-up %1: unit of time</source>
        <translation>Seguimiento %1: unidad de tiempo</translation>
    </message>
    <message>
        <source>Follow-up %1: text</source>
        <translation>Seguimiento %1: texto</translation>
    </message>
    <message>
        <source>Say {contact_name}, are you still interested?</source>
        <translation>Hola {contact_name}, ¿sigue interesado?</translation>
    </message>
    <message>
        <source>Remove follow-up %1</source>
        <translation>Quitar el seguimiento %1</translation>
    </message>
    <message>
        <source>Remove this follow-up</source>
        <translation>Quitar este seguimiento</translation>
    </message>
    <message>
        <source>The braces in it do not fit together.</source>
        <translation>Sus llaves no coinciden.</translation>
    </message>
</context>
<context>
    <name>chatflow::FollowUpSteps</name>
    <message>
        <source>Add a follow-up</source>
        <translation>Agregar un seguimiento</translation>
    </message>
    <message>
        <source>There is none yet: a first one after some hours, say, and a last one the next day.</source>
        <translation>Todavía no hay ninguno: por ejemplo, uno después de unas horas y un último al día siguiente.</translation>
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
        <translation>CUÁNDO</translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation>CONTACTO</translation>
    </message>
    <message>
        <source>CONVERSATION</source>
        <translation>CONVERSACIÓN</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>PASO</translation>
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
        <translation>No hay seguimientos.</translation>
    </message>
    <message>
        <source>Cancelled: it is not sent.</source>
        <translation>Cancelado: no se envía.</translation>
    </message>
    <message>
        <source>only those who answer its conversations may cancel</source>
        <translation>solo quienes responden sus conversaciones pueden cancelar</translation>
    </message>
    <message>
        <source>the number of a follow-up is expected, as &quot;follow-ups list&quot; has it</source>
        <translation>se espera el número de un seguimiento, como lo da «follow-ups list»</translation>
    </message>
    <message>
        <source>Lists the contacts who are written to again.</source>
        <translation>Muestra los contactos a los que se vuelve a escribir.</translation>
    </message>
    <message>
        <source>The next one first. Times are those of the tenant&apos;s time zone; in JSON they are in UTC.</source>
        <translation>El próximo primero. Las horas son las del huso horario del negocio; en JSON están en UTC.</translation>
    </message>
    <message>
        <source>also what was sent or not, with the reason, the newest first</source>
        <translation>también lo que se envió o no, con el motivo, lo más nuevo primero</translation>
    </message>
    <message>
        <source>how many at most (50)</source>
        <translation>cuántos como máximo (50)</translation>
    </message>
    <message>
        <source>Lets a contact alone who was to be written to again.</source>
        <translation>Deja en paz a un contacto al que se iba a volver a escribir.</translation>
    </message>
    <message>
        <source>Until the contact writes, no other follow-up takes its place.</source>
        <translation>Hasta que el contacto escriba, ningún otro seguimiento ocupa su lugar.</translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenDialog</name>
    <message>
        <source>Write what a contact would ask.</source>
        <translation>Escriba lo que preguntaría un contacto.</translation>
    </message>
    <message>
        <source>This is less than the least.</source>
        <translation>Es menos que el mínimo.</translation>
    </message>
    <message>
        <source>Golden question</source>
        <translation>Pregunta de oro</translation>
    </message>
    <message>
        <source>New golden question</source>
        <translation>Nueva pregunta de oro</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Pregunta</translation>
    </message>
    <message>
        <source>The answer &amp;says</source>
        <translation>La respuesta &amp;dice</translation>
    </message>
    <message>
        <source>Each on a line of its own; all of them.</source>
        <translation>Cada texto en su línea; todos.</translation>
    </message>
    <message>
        <source>It does &amp;not say</source>
        <translation>&amp;No dice</translation>
    </message>
    <message>
        <source>Each on a line of its own; none of them.</source>
        <translation>Cada texto en su línea; ninguno.</translation>
    </message>
    <message>
        <source>&amp;Language of the answer</source>
        <translation>&amp;Idioma de la respuesta</translation>
    </message>
    <message>
        <source>At l&amp;east this long</source>
        <translation>Longitud &amp;mínima</translation>
    </message>
    <message>
        <source>At &amp;most this long</source>
        <translation>Longitud má&amp;xima</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Cualquier longitud</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> caracteres</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
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
        <translation>dice «%1»</translation>
    </message>
    <message>
        <source>does not say “%1”</source>
        <translation>no dice «%1»</translation>
    </message>
    <message>
        <source>in Spanish</source>
        <translation>en español</translation>
    </message>
    <message>
        <source>in Portuguese</source>
        <translation>en portugués</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>en inglés</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>al menos %n carácter</numerusform>
            <numerusform>al menos %n caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n character(s)</source>
        <translation>
            <numerusform>como máximo %n carácter</numerusform>
            <numerusform>como máximo %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Sin respuesta: %1</translation>
    </message>
    <message>
        <source>The answer %1</source>
        <extracomment>%1 is &quot;does not say “open”&quot;</extracomment>
        <translation>La respuesta %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Como se esperaba</translation>
    </message>
    <message>
        <source>Asked for the first time</source>
        <translation>Preguntada por primera vez</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Peor</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Otra respuesta</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>La misma respuesta</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Se espera</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última respuesta</translation>
    </message>
    <message>
        <source>Since the run before</source>
        <translation>Desde la vez anterior</translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenSection</name>
    <message>
        <source>Golden questions</source>
        <translation>Preguntas de oro</translation>
    </message>
    <message>
        <source>Stopped: not all questions were asked.</source>
        <translation>Detenido: no se hicieron todas las preguntas.</translation>
    </message>
    <message>
        <source>The questions were not asked.</source>
        <translation>No se hicieron las preguntas.</translation>
    </message>
    <message>
        <source>The question was not saved.</source>
        <translation>La pregunta no se guardó.</translation>
    </message>
    <message>
        <source>The question was not removed.</source>
        <translation>La pregunta no se quitó.</translation>
    </message>
    <message>
        <source>The order was not saved.</source>
        <translation>El orden no se guardó.</translation>
    </message>
    <message>
        <source>The golden questions could not be read</source>
        <translation>No se pudieron leer las preguntas de oro</translation>
    </message>
    <message>
        <source>Reading the golden questions</source>
        <translation>Leyendo las preguntas de oro</translation>
    </message>
    <message>
        <source>No golden questions yet</source>
        <translation>Todavía no hay preguntas de oro</translation>
    </message>
    <message>
        <source>Questions that contacts often ask, with what a good answer says. Ask them all after a change, and see at once whether something got worse.</source>
        <translation>Preguntas que los contactos hacen a menudo, con lo que dice una buena respuesta. Hágalas todas después de un cambio y vea enseguida si algo empeoró.</translation>
    </message>
    <message>
        <source>Add the first one</source>
        <translation>Agregar la primera</translation>
    </message>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 de %2 respuestas</translation>
    </message>
    <message>
        <source>%1 of %2 as expected · %3 tokens · %4 s · %5</source>
        <translation>%1 de %2 como se esperaba · %3 tokens · %4 s · %5</translation>
    </message>
    <message>
        <source>with changes that were not saved</source>
        <translation>con cambios sin guardar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Ask all</source>
        <translation>Preguntar todas</translation>
    </message>
    <message>
        <source>They are asked with the settings as they stand here, saved or not. That costs what any answer costs, but it is not on the bill.</source>
        <translation>Se hacen con los ajustes tal como están aquí, guardados o no. Cuesta lo que cualquier respuesta, pero no va en la factura.</translation>
    </message>
    <message>
        <source>Answer of the run before</source>
        <translation>Respuesta de la vez anterior</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última respuesta</translation>
    </message>
    <message>
        <source>Questions that were asked</source>
        <translation>Preguntas hechas</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Agregar…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>the same answers</source>
        <translation>las mismas respuestas</translation>
    </message>
    <message numerus="yes">
        <source>%n other answer(s)</source>
        <translation>
            <numerusform>%n respuesta distinta</numerusform>
            <numerusform>%n respuestas distintas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worse</source>
        <translation>
            <numerusform>%n peor</numerusform>
            <numerusform>%n peores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n better</source>
        <translation>
            <numerusform>%n mejor</numerusform>
            <numerusform>%n mejores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s before, %2 s now</source>
        <extracomment>%1 and %2 are numbers of seconds</extracomment>
        <translation>antes %1 s, ahora %2 s</translation>
    </message>
    <message>
        <source>%1 before, %2 now</source>
        <extracomment>%1 and %2 are amounts of money</extracomment>
        <translation>antes %1, ahora %2</translation>
    </message>
    <message>
        <source>Since the run before: %1</source>
        <extracomment>%1 is &quot;2 other answers · 1 worse · 1.4 s before, 0.9 s now&quot;</extracomment>
        <translation>Desde la vez anterior: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::GoldenVerdict</name>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>says “%1”</source>
        <translation>dice «%1»</translation>
    </message>
    <message>
        <source>does not say “%1”</source>
        <translation>no dice «%1»</translation>
    </message>
    <message>
        <source>is in %1</source>
        <extracomment>%1 is a language</extracomment>
        <translation>está en %1</translation>
    </message>
    <message>
        <source>is in a language that cannot be told, not in %1</source>
        <extracomment>%1 is a language</extracomment>
        <translation>está en un idioma que no se reconoce, no en %1</translation>
    </message>
    <message>
        <source>is in %1, not in %2</source>
        <extracomment>Both are languages</extracomment>
        <translation>está en %1, no en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) long</source>
        <translation>
            <numerusform>tiene %n carácter</numerusform>
            <numerusform>tiene %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, shorter than %2</source>
        <translation>%1, menos de %2</translation>
    </message>
    <message>
        <source>%1, longer than %2</source>
        <translation>%1, más de %2</translation>
    </message>
</context>
<context>
    <name>chatflow::GuardsForm</name>
    <message>
        <source>Paste the whole ID of a chatflow, or leave it empty.</source>
        <translation>Pega el ID completo de un chatflow, o déjalo vacío.</translation>
    </message>
    <message>
        <source>It is too long for a WhatsApp message: at most %L1 characters.</source>
        <translation>Es demasiado largo para un mensaje de WhatsApp: como mucho %L1 caracteres.</translation>
    </message>
    <message>
        <source>What the AI &amp;talks about</source>
        <translation>De qué &amp;habla la IA</translation>
    </message>
    <message>
        <source>“Our products, orders and opening hours.” It declines everything else. Empty: anything.</source>
        <translation>«Nuestros productos, pedidos y horario.» Lo demás lo declina. Vacío: de cualquier cosa.</translation>
    </message>
    <message>
        <source>&amp;Words that tell it is an AI</source>
        <translation>&amp;Palabras que dicen que es una IA</translation>
    </message>
    <message>
        <source>They begin its first answer to a contact in a day; the law asks for it in some countries.</source>
        <translation>Van al principio de su primera respuesta del día a cada contacto; en algunos países la ley lo pide.</translation>
    </message>
    <message>
        <source>C&amp;hatflow when the first one fails</source>
        <translation>&amp;Chatflow cuando falla el primero</translation>
    </message>
    <message>
        <source>The ID of another chatflow on the same server, asked once before a person is called.</source>
        <translation>El ID de otro chatflow del mismo servidor; se le pregunta una vez antes de llamar a una persona.</translation>
    </message>
    <message>
        <source>&amp;Message when nobody can answer</source>
        <translation>&amp;Mensaje cuando nadie puede responder</translation>
    </message>
    <message>
        <source>The contact hears this when every attempt has failed and a person is called. Variables like {contact_name} are filled in.</source>
        <translation>El contacto recibe esto cuando han fallado todos los intentos y se llama a una persona. Las variables como {contact_name} se rellenan.</translation>
    </message>
    <message>
        <source>Most a&amp;nswers to a contact in ten minutes</source>
        <translation>Máximo de &amp;respuestas a un contacto en diez minutos</translation>
    </message>
    <message>
        <source>More than this is another bot: the AI stops and a person looks.</source>
        <translation>Más que esto es otro bot: la IA se detiene y mira una persona.</translation>
    </message>
    <message>
        <source>Most messages a m&amp;inute of a number</source>
        <translation>Máximo de mensajes por m&amp;inuto de un número</translation>
    </message>
    <message>
        <source>WhatsApp blocks numbers that write faster than people. Yours never wait.</source>
        <translation>WhatsApp bloquea los números que escriben más rápido que las personas. Los mensajes de tu equipo nunca esperan.</translation>
    </message>
    <message>
        <source>&amp;Question how it was</source>
        <translation>P&amp;regunta de cómo fue</translation>
    </message>
    <message>
        <source>Ask for a number from 1 to 5 when a person has done with a conversation</source>
        <translation>Pedir un número del 1 al 5 cuando una persona da por terminada una conversación</translation>
    </message>
    <message>
        <source>Words of the qu&amp;estion</source>
        <translation>Palabras de la pr&amp;egunta</translation>
    </message>
    <message>
        <source>Empty: the usual ones, in the contact&apos;s language.</source>
        <translation>Vacío: las habituales, en el idioma del contacto.</translation>
    </message>
    <message>
        <source>Time to an&amp;swer it</source>
        <translation>Tiempo para re&amp;sponderla</translation>
    </message>
    <message>
        <source>A number that comes later is an ordinary message.</source>
        <translation>Un número que llega después es un mensaje cualquiera.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
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
        <translation>Seguridad y encuesta</translation>
    </message>
</context>
<context>
    <name>chatflow::Help</name>
    <message>
        <source>[OPTION...]</source>
        <translation>[OPCIÓN...]</translation>
    </message>
    <message>
        <source>ended by signal N before it was done</source>
        <translation>terminado por la señal N antes de acabar</translation>
    </message>
    <message>
        <source>Usage: chatflow-engine COMMAND [OPTION...] [ARGUMENT...]</source>
        <translation>Uso: chatflow-engine COMANDO [OPCIÓN...] [ARGUMENTO...]</translation>
    </message>
    <message>
        <source>Answers WhatsApp conversations that arrive through Evolution API with Flowise flows, without a screen, and manages the workspace that it shares with chatflow-console.</source>
        <translation>Responde con chatflows de Flowise las conversaciones de WhatsApp que llegan por Evolution API, sin pantalla, y administra el espacio de trabajo que comparte con chatflow-console.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Comandos:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Opciones de todos los comandos:</translation>
    </message>
    <message>
        <source>A first bot:</source>
        <translation>Un primer bot:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Códigos de salida:</translation>
    </message>
    <message>
        <source>Keys and pass phrases are read from standard input or from a file, never from the command line, where other users of the computer could see them.</source>
        <translation>Las claves y las frases de contraseña se leen de la entrada estándar o de un archivo, nunca de la línea de comandos, donde otros usuarios del equipo podrían verlas.</translation>
    </message>
    <message>
        <source>“chatflow-engine COMMAND --help” tells more about a command; “man chatflow-engine” tells all.</source>
        <translation>«chatflow-engine COMANDO --help» explica un comando; «man chatflow-engine» lo explica todo.</translation>
    </message>
    <message>
        <source>Usage: chatflow-engine %1 COMMAND [OPTION...] [ARGUMENT...]</source>
        <translation>Uso: chatflow-engine %1 COMANDO [OPCIÓN...] [ARGUMENTO...]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>Options for tests and special cases:</source>
        <translation>Opciones para pruebas y casos especiales:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Ejemplos:</translation>
    </message>
    <message>
        <source>the workspace: a file, or postgresql://USER@HOST/DATABASE for a team (without a password). Otherwise CHATFLOW_WORKSPACE, otherwise the file that chatflow-console uses</source>
        <translation>el espacio de trabajo: un archivo, o postgresql://USER@HOST/DATABASE para un equipo (sin contraseña). Si no, CHATFLOW_WORKSPACE; si no, el archivo que usa chatflow-console</translation>
    </message>
    <message>
        <source>where the PostgreSQL password stands; otherwise CHATFLOW_DATABASE_PASSWORD_FILE, otherwise PGPASSWORD or ~/.pgpass</source>
        <translation>dónde está la contraseña de PostgreSQL; si no, CHATFLOW_DATABASE_PASSWORD_FILE; si no, PGPASSWORD o ~/.pgpass</translation>
    </message>
    <message>
        <source>the vault of keys for a computer without a keychain; otherwise a file beside the workspace</source>
        <translation>la bóveda de claves para un equipo sin llavero; si no, un archivo junto al espacio de trabajo</translation>
    </message>
    <message>
        <source>where the vault&apos;s pass phrase stands, readable by its owner only; otherwise CHATFLOW_PASSPHRASE_FILE, CHATFLOW_PASSPHRASE_FD or systemd&apos;s credential chatflow-passphrase; otherwise only the keychain is used</source>
        <translation>dónde está la frase de contraseña de la bóveda, legible solo por su dueño; si no, CHATFLOW_PASSPHRASE_FILE, CHATFLOW_PASSPHRASE_FD o la credencial chatflow-passphrase de systemd; si no, solo se usa el llavero</translation>
    </message>
    <message>
        <source>results as JSON, one object a line, and errors too (on standard error)</source>
        <translation>resultados en JSON, un objeto por línea, y también los errores (por la salida de error)</translation>
    </message>
    <message>
        <source>what is logged on standard error: debug, info, warning or error. Keys, numbers and message texts never are</source>
        <translation>qué se registra en la salida de error: debug, info, warning o error. Nunca claves, números ni textos de mensajes</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>esta ayuda</translation>
    </message>
    <message>
        <source>the program&apos;s version</source>
        <translation>la versión del programa</translation>
    </message>
    <message>
        <source>what the program speaks: en, es or pt; otherwise the system&apos;s language</source>
        <translation>en qué idioma habla el programa: en, es o pt; si no, en el del sistema</translation>
    </message>
</context>
<context>
    <name>chatflow::HistoryDialog</name>
    <message>
        <source>E&amp;verything the server has</source>
        <translation>&amp;Todo lo que tiene el servidor</translation>
    </message>
    <message>
        <source>The numbers of the business could not be read.</source>
        <translation>No se pudieron leer los números del negocio.</translation>
    </message>
    <message>
        <source>This business has no WhatsApp number yet.</source>
        <translation>Este negocio todavía no tiene un número de WhatsApp.</translation>
    </message>
    <message>
        <source>Read messages back from WhatsApp</source>
        <translation>Volver a leer mensajes de WhatsApp</translation>
    </message>
    <message>
        <source>The server keeps messages from before this program came. What is read back is for people: the AI neither answers it nor is told of it, and it counts nowhere. People who were erased here come back if the server still has their messages.</source>
        <translation>El servidor guarda mensajes anteriores a este programa. Lo que se vuelve a leer es para las personas: la IA no lo responde ni se entera, y no cuenta en ninguna parte. Las personas borradas aquí vuelven si el servidor todavía tiene sus mensajes.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Number of the business</source>
        <translation>Númer&amp;o del negocio</translation>
    </message>
    <message>
        <source>&amp;Conversations</source>
        <translation>&amp;Conversaciones</translation>
    </message>
    <message>
        <source>&amp;Written since</source>
        <translation>&amp;Escritos desde</translation>
    </message>
    <message>
        <source>All of this number</source>
        <translation>Todas las de este número</translation>
    </message>
    <message>
        <source>Only with %1</source>
        <translation>Solo con %1</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Leer</translation>
    </message>
    <message numerus="yes">
        <source>A reading was stopped after %n message(s). It goes on from there.</source>
        <translation>
            <numerusform>Una lectura se detuvo después de %n mensaje. Sigue desde ahí.</numerusform>
            <numerusform>Una lectura se detuvo después de %n mensajes. Sigue desde ahí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last read on %1.</source>
        <translation>Leído por última vez el %1.</translation>
    </message>
    <message>
        <source>The server has no such messages. It may be set not to keep any.</source>
        <translation>El servidor no tiene esos mensajes. Puede estar configurado para no guardar ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were read.</source>
        <translation>
            <numerusform>Se leyó %n mensaje.</numerusform>
            <numerusform>Se leyeron %n mensajes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were added.</source>
        <translation>
            <numerusform>Se agregó %n.</numerusform>
            <numerusform>Se agregaron %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n ya estaba.</numerusform>
            <numerusform>%n ya estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out: of groups, of statuses, or nothing a person wrote.</source>
        <translation>
            <numerusform>%n se omitió: de un grupo, de un estado o nada que escribiera una persona.</numerusform>
            <numerusform>%n se omitieron: de grupos, de estados o nada que escribiera una persona.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood.</source>
        <translation>
            <numerusform>%n no se pudo entender.</numerusform>
            <numerusform>%n no se pudieron entender.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest ones come by themselves while the engine runs.</source>
        <translation>Los más nuevos llegan solos mientras el motor funciona.</translation>
    </message>
    <message>
        <source>The messages could not be read back. What was read until then stays.</source>
        <translation>No se pudieron volver a leer los mensajes. Lo leído hasta entonces queda.</translation>
    </message>
</context>
<context>
    <name>chatflow::HistoryModel</name>
    <message>
        <source>Version %1 · %2</source>
        <extracomment>%1 is a number, %2 who and when</extracomment>
        <translation>Versión %1 · %2</translation>
    </message>
</context>
<context>
    <name>chatflow::HistorySection</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>No se pudo leer el historial.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The first version: there is nothing before it.</source>
        <translation>La primera versión: no hay nada antes.</translation>
    </message>
    <message>
        <source>Choose two versions to compare them.</source>
        <translation>Elija dos versiones para compararlas.</translation>
    </message>
    <message>
        <source>The versions could not be compared.</source>
        <translation>No se pudieron comparar las versiones.</translation>
    </message>
    <message>
        <source>What version %1 has different from version %2</source>
        <translation>Lo que la versión %1 tiene distinto de la versión %2</translation>
    </message>
    <message>
        <source>Version %1, the settings of now. What it changed:</source>
        <translation>Versión %1, los ajustes de ahora. Lo que cambió:</translation>
    </message>
    <message>
        <source>Version %1. What it changed:</source>
        <translation>Versión %1. Lo que cambió:</translation>
    </message>
    <message>
        <source>Save or discard your changes first.</source>
        <translation>Primero guarde o descarte sus cambios.</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>Volver a la versión %1</translation>
    </message>
    <message>
        <source>All settings become those of version %1 again. Nothing is lost: those of now stay in the history.</source>
        <translation>Todos los ajustes vuelven a ser los de la versión %1. No se pierde nada: los de ahora quedan en el historial.</translation>
    </message>
    <message>
        <source>&amp;Restore them</source>
        <translation>&amp;Restaurarlos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The version was not restored.</source>
        <translation>La versión no se restauró.</translation>
    </message>
    <message>
        <source>Versions of the settings</source>
        <translation>Versiones de los ajustes</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Qué es distinto</translation>
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
        <translation>Añadir un festivo</translation>
    </message>
    <message>
        <source>Days on which you are closed or have other hours: the AI tells people in time.</source>
        <translation>Días en que cierra o tiene otro horario: la IA lo avisa a tiempo.</translation>
    </message>
</context>
<context>
    <name>chatflow::HolidayRow</name>
    <message>
        <source>Another holiday is on this day already.</source>
        <translation>Ya hay otro festivo en este día.</translation>
    </message>
    <message>
        <source>Remove the holiday %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Quitar el festivo %1</translation>
    </message>
    <message>
        <source>Add hours on %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Añadir un horario el %1</translation>
    </message>
    <message>
        <source>Day of the holiday</source>
        <translation>Día del festivo</translation>
    </message>
    <message>
        <source>Name of the holiday</source>
        <translation>Nombre del festivo</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Cómo se llama</translation>
    </message>
    <message>
        <source>Hours of the holiday</source>
        <translation>Horario del festivo</translation>
    </message>
    <message>
        <source>Closed all day</source>
        <translation>Cerrado todo el día</translation>
    </message>
    <message>
        <source>Own hours</source>
        <translation>Horario propio</translation>
    </message>
    <message>
        <source>Remove this holiday</source>
        <translation>Quitar este festivo</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Añadir un horario</translation>
    </message>
</context>
<context>
    <name>chatflow::HoursGrid</name>
    <message>
        <source>All other days</source>
        <translation>Todos los demás días</translation>
    </message>
    <message>
        <source>The working days</source>
        <translation>Los días laborables</translation>
    </message>
    <message>
        <source>Add hours to %1</source>
        <extracomment>Said by a screen reader: %1 is a day</extracomment>
        <translation>Añadir un horario: %1</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Añadir un horario</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Copiar a</translation>
    </message>
    <message>
        <source>Copy the hours of %1 to other days</source>
        <extracomment>Said by a screen reader: %1 is a day</extracomment>
        <translation>Copiar el horario de %1 a otros días</translation>
    </message>
</context>
<context>
    <name>chatflow::HoursSection</name>
    <message>
        <source>Opening hours</source>
        <translation>Horario de atención</translation>
    </message>
    <message>
        <source>There is no such time zone. Type the name of a large city nearby and choose from the list.</source>
        <translation>No existe esa zona horaria. Escriba el nombre de una ciudad grande cercana y elija de la lista.</translation>
    </message>
    <message>
        <source>No opening hours yet: the AI does not say when you are open.</source>
        <translation>Todavía no hay horario: la IA no dice cuándo abre.</translation>
    </message>
    <message>
        <source>It is %1 there: open, day and night.</source>
        <translation>Allí son las %1: abierto, día y noche.</translation>
    </message>
    <message>
        <source>It is %1 there: closed.</source>
        <translation>Allí son las %1: cerrado.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It is %1 there: open until %2.</source>
        <extracomment>%1 is the time at the business, %2 a moment</extracomment>
        <translation>Allí son las %1: abierto hasta: %2.</translation>
    </message>
    <message>
        <source>It is %1 there: closed until %2.</source>
        <translation>Allí son las %1: cerrado hasta: %2.</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>La semana</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Días festivos</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>For opening hours and for what “today” is.</source>
        <translation>Para el horario de atención y para saber qué es «hoy».</translation>
    </message>
</context>
<context>
    <name>chatflow::HttpClient</name>
    <message>
        <source>the server shows another key than the agreed one</source>
        <translation>el servidor muestra una clave distinta de la acordada</translation>
    </message>
</context>
<context>
    <name>chatflow::ImportDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import a chat from WhatsApp</source>
        <translation>Importar un chat de WhatsApp</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Dates in the file</source>
        <translation>&amp;Fechas del archivo</translation>
    </message>
    <message>
        <source>They can be read in two ways, and the file does not say how.</source>
        <translation>Se pueden leer de dos maneras y el archivo no dice cuál.</translation>
    </message>
    <message>
        <source>The &amp;business is</source>
        <translation>El &amp;negocio es</translation>
    </message>
    <message>
        <source>The contact&apos;s nu&amp;mber</source>
        <translation>Número del &amp;contacto</translation>
    </message>
    <message>
        <source>With the country&apos;s code, like +54 9 11 5555 0142.</source>
        <translation>Con el código del país, como +54 9 11 5555 0142.</translation>
    </message>
    <message>
        <source>&amp;Number of the business</source>
        <translation>Númer&amp;o del negocio</translation>
    </message>
    <message>
        <source>The numbers of the business could not be read.</source>
        <translation>No se pudieron leer los números del negocio.</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>día, mes, año</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>mes, día, año</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>año, mes, día</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>No se pudo leer el archivo.</translation>
    </message>
    <message>
        <source>More than two people write in this chat: groups cannot be imported.</source>
        <translation>En este chat escriben más de dos personas: los grupos no se pueden importar.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3.</source>
        <extracomment>%1 is &quot;12 messages&quot;, %2 and %3 are days</extracomment>
        <translation>%1, del %2 al %3.</translation>
    </message>
    <message numerus="yes">
        <source>This business keeps messages for %n day(s): older ones are removed again.</source>
        <translation>
            <numerusform>Este negocio guarda los mensajes %n día: los más antiguos se eliminan otra vez.</numerusform>
            <numerusform>Este negocio guarda los mensajes %n días: los más antiguos se eliminan otra vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were added.</source>
        <translation>
            <numerusform>Se agregó %n mensaje.</numerusform>
            <numerusform>Se agregaron %n mensajes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n ya estaba.</numerusform>
            <numerusform>%n ya estaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was imported until then stays; importing the file again goes on with it.</source>
        <translation>Detenido. Lo importado hasta ahí queda; al importar el archivo otra vez se continúa.</translation>
    </message>
    <message>
        <source>This is no telephone number with its country&apos;s code.</source>
        <translation>Este no es un número de teléfono con el código de su país.</translation>
    </message>
    <message>
        <source>The chat could not be imported.</source>
        <translation>No se pudo importar el chat.</translation>
    </message>
    <message>
        <source>On the telephone, open the chat and choose More, Export chat. Here, choose the text or ZIP file that comes of it. What is imported is for people: the AI neither answers it nor is told of it, and it counts nowhere.</source>
        <translation>En el teléfono, abre el chat y elige Más, Exportar chat. Aquí, elige el archivo de texto o ZIP que resulta. Lo que se importa es para las personas: la IA no lo responde ni se entera, y no cuenta en ninguna parte.</translation>
    </message>
    <message>
        <source>Exported chats (*.txt *.zip)</source>
        <translation>Chats exportados (*.txt *.zip)</translation>
    </message>
    <message>
        <source>This is no chat that WhatsApp exported. It should be a text file with a date before each message, or a ZIP file with one in it.</source>
        <translation>No es un chat exportado de WhatsApp. Debería ser un archivo de texto con una fecha antes de cada mensaje, o un archivo ZIP que lo contenga.</translation>
    </message>
    <message numerus="yes">
        <source>With %n file(s).</source>
        <translation>
            <numerusform>Con %n archivo.</numerusform>
            <numerusform>Con %n archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were kept.</source>
        <translation>
            <numerusform>Se guardó %n archivo.</numerusform>
            <numerusform>Se guardaron %n archivos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::InboxPage</name>
    <message>
        <source>More of the conversation could not be read.</source>
        <translation>No se pudo leer el resto de la conversación.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>The conversation could not be read</source>
        <translation>No se pudo leer la conversación</translation>
    </message>
    <message>
        <source>Nothing has been written yet</source>
        <translation>Todavía no se ha escrito nada</translation>
    </message>
    <message>
        <source>What you send starts the conversation.</source>
        <translation>Lo que envíe inicia la conversación.</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>No hay ninguna conversación abierta</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Elija una de la lista.</translation>
    </message>
    <message>
        <source>Storing the message …</source>
        <translation>Guardando el mensaje…</translation>
    </message>
    <message>
        <source>When you send, you take the conversation over: the AI stops answering here.</source>
        <translation>Al enviar, usted toma la conversación: la IA deja de responder aquí.</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line.</source>
        <translation>Enter envía, Mayús+Enter empieza una línea nueva.</translation>
    </message>
    <message>
        <source>The last message was not sent.</source>
        <translation>El último mensaje no se envió.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>It is not known whether the last message was sent. Look at the telephone before you write it again.</source>
        <translation>No se sabe si el último mensaje se envió. Mire el teléfono antes de volver a escribirlo.</translation>
    </message>
    <message>
        <source>The conversation could not be taken over.</source>
        <translation>No se pudo tomar la conversación.</translation>
    </message>
    <message>
        <source>The conversation could not be handed back.</source>
        <translation>No se pudo devolver la conversación.</translation>
    </message>
    <message>
        <source>The message could not be sent again.</source>
        <translation>No se pudo enviar el mensaje de nuevo.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tomar la conversación</translation>
    </message>
    <message>
        <source>Answer yourself; the AI stops in this conversation (%1)</source>
        <translation>Responder usted; la IA se detiene en esta conversación (%1)</translation>
    </message>
    <message>
        <source>Hand back to the AI</source>
        <translation>Devolver a la IA</translation>
    </message>
    <message>
        <source>Let the AI answer again (%1)</source>
        <translation>Dejar que la IA responda de nuevo (%1)</translation>
    </message>
    <message>
        <source>Send the failed message again</source>
        <translation>Enviar de nuevo el mensaje fallido</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copiar el mensaje</translation>
    </message>
    <message>
        <source>Go to the conversations</source>
        <translation>Ir a las conversaciones</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>Ir a los mensajes</translation>
    </message>
    <message>
        <source>Go to your answer</source>
        <translation>Ir a su respuesta</translation>
    </message>
    <message>
        <source>Conversations and messages</source>
        <translation>Conversaciones y mensajes</translation>
    </message>
    <message>
        <source>You took over the conversation with %1.</source>
        <extracomment>%1 is a contact</extracomment>
        <translation>Usted tomó la conversación con %1.</translation>
    </message>
    <message>
        <source>The AI answers %1 again.</source>
        <translation>La IA responde de nuevo a %1.</translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation>No se pudo deshacer.</translation>
    </message>
    <message>
        <source>Search contacts and messages</source>
        <translation>Buscar contactos y mensajes</translation>
    </message>
    <message>
        <source>You may read the conversations of this business but not answer in them. An administrator can allow it.</source>
        <translation>Puede leer las conversaciones de este negocio, pero no responder en ellas. Un administrador puede permitírselo.</translation>
    </message>
    <message>
        <source>The settings of this answer could not be found.</source>
        <translation>No se pudieron encontrar los ajustes de esta respuesta.</translation>
    </message>
    <message>
        <source>It is not known with which settings this answer was given.</source>
        <translation>No se sabe con qué ajustes se dio esta respuesta.</translation>
    </message>
    <message>
        <source>Write a private note</source>
        <translation>Escribir una nota privada</translation>
    </message>
    <message>
        <source>Quote the message</source>
        <translation>Citar el mensaje</translation>
    </message>
    <message>
        <source>Why this answer</source>
        <translation>Por qué esta respuesta</translation>
    </message>
    <message>
        <source>What the AI is told…</source>
        <translation>Lo que se le dice a la IA…</translation>
    </message>
    <message>
        <source>Show the contact</source>
        <translation>Mostrar el contacto</translation>
    </message>
    <message>
        <source>What is known of the contact (%1)</source>
        <translation>Lo que se sabe del contacto (%1)</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Adjuntar archivos…</translation>
    </message>
    <message>
        <source>Go to the hit before</source>
        <translation>Ir al resultado anterior</translation>
    </message>
    <message>
        <source>Go to the hit after</source>
        <translation>Ir al resultado siguiente</translation>
    </message>
    <message>
        <source>What was found in this conversation could not be read.</source>
        <translation>No se pudo leer lo encontrado en esta conversación.</translation>
    </message>
    <message>
        <source>What happened with the contact…</source>
        <translation>Qué pasó con el contacto…</translation>
    </message>
    <message>
        <source>What happened with the contact (%1)</source>
        <translation>Qué pasó con el contacto (%1)</translation>
    </message>
    <message>
        <source>Keep the tags in order…</source>
        <translation>Ordenar las etiquetas…</translation>
    </message>
    <message>
        <source>Next conversation that waits for a person</source>
        <translation>Siguiente conversación que espera a una persona</translation>
    </message>
    <message>
        <source>From the list to your answer</source>
        <translation>De la lista a su respuesta</translation>
    </message>
    <message>
        <source>From your answer to the list</source>
        <translation>De su respuesta a la lista</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Canned response, at the beginning of an answer</source>
        <translation>Respuesta predefinida, al comienzo de una respuesta</translation>
    </message>
    <message>
        <source>Choose several conversations</source>
        <translation>Elegir varias conversaciones</translation>
    </message>
    <message>
        <source>Choose all that are listed</source>
        <translation>Elegir todas las de la lista</translation>
    </message>
    <message>
        <source>What can be done with what is chosen</source>
        <translation>Qué se puede hacer con lo elegido</translation>
    </message>
    <message>
        <source>The conversations that wait could not be read.</source>
        <translation>No se pudieron leer las conversaciones que esperan.</translation>
    </message>
    <message>
        <source>No other conversation waits for a person.</source>
        <translation>Ninguna otra conversación espera a una persona.</translation>
    </message>
</context>
<context>
    <name>chatflow::InboxWording</name>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensaje de voz</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Tarjeta de contacto</translation>
    </message>
    <message>
        <source>Chosen button</source>
        <translation>Botón elegido</translation>
    </message>
    <message>
        <source>Chosen from the list</source>
        <translation>Elegido de la lista</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>A message this program cannot show</source>
        <translation>Un mensaje que este programa no puede mostrar</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En espera de envío</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Not known whether it was sent</source>
        <translation>No se sabe si se envió</translation>
    </message>
    <message>
        <source>Cancelled, not sent</source>
        <translation>Cancelado, no enviado</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>On the telephone</source>
        <translation>Desde el teléfono</translation>
    </message>
    <message>
        <source>The AI answers</source>
        <translation>Responde la IA</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <extracomment>%1 is why: &quot;the AI failed too often&quot;</extracomment>
        <translation>A la espera de una persona</translation>
    </message>
    <message>
        <source>A person answers on the telephone</source>
        <translation>Una persona responde desde el teléfono</translation>
    </message>
    <message>
        <source>You answer</source>
        <translation>Responde usted</translation>
    </message>
    <message>
        <source>A colleague answers</source>
        <extracomment>%1 is a colleague</extracomment>
        <translation>Responde un colega</translation>
    </message>
    <message>
        <source>handed back</source>
        <translation>devuelta</translation>
    </message>
    <message>
        <source>the AI failed too often</source>
        <translation>la IA falló demasiadas veces</translation>
    </message>
    <message>
        <source>the limit of the plan is reached</source>
        <translation>se alcanzó el límite del plan</translation>
    </message>
    <message>
        <source>the messages had waited too long</source>
        <translation>los mensajes esperaron demasiado</translation>
    </message>
    <message>
        <source>it is not known whether an answer was sent</source>
        <translation>no se sabe si se envió una respuesta</translation>
    </message>
    <message>
        <source>an answer could not be sent</source>
        <translation>no se pudo enviar una respuesta</translation>
    </message>
    <message>
        <source>the AI is paused for this business</source>
        <translation>la IA está en pausa para este negocio</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Este mensaje se eliminó</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a kind of message (&quot;Photo&quot;), %2 its caption</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Todavía no hay mensajes</translation>
    </message>
    <message>
        <source>AI: %1</source>
        <extracomment>The AI&apos;s last message in the list of conversations</extracomment>
        <translation>IA: %1</translation>
    </message>
    <message>
        <source>Us: %1</source>
        <extracomment>A person&apos;s last message in the list of conversations</extracomment>
        <translation>Nosotros: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Show the settings</source>
        <translation>Ver la configuración</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Nota privada</translation>
    </message>
    <message>
        <source>Somebody answered on the telephone: the AI stopped</source>
        <translation>Alguien respondió desde el teléfono: la IA se detuvo</translation>
    </message>
    <message>
        <source>You took over</source>
        <translation>Tomaste la conversación</translation>
    </message>
    <message>
        <source>A colleague took over</source>
        <translation>Un colega tomó la conversación</translation>
    </message>
    <message>
        <source>The AI answers again</source>
        <translation>La IA vuelve a responder</translation>
    </message>
    <message>
        <source>You handed back to the AI</source>
        <translation>Devolviste la conversación a la IA</translation>
    </message>
    <message>
        <source>A colleague handed back to the AI</source>
        <translation>Un colega devolvió la conversación a la IA</translation>
    </message>
    <message>
        <source>Waiting for a person: %1</source>
        <translation>Espera a una persona: %1</translation>
    </message>
    <message>
        <source>Answers are made with version %1 of the settings from here on</source>
        <translation>Desde aquí se responde con la versión %1 de la configuración</translation>
    </message>
    <message>
        <source>The contact wants no more messages</source>
        <translation>El contacto no quiere más mensajes</translation>
    </message>
    <message>
        <source>The contact wants messages again</source>
        <translation>El contacto vuelve a querer mensajes</translation>
    </message>
    <message>
        <source>the contact wants no automatic answers</source>
        <translation>el contacto no quiere respuestas automáticas</translation>
    </message>
    <message>
        <source>given by a colleague</source>
        <translation>asignada por un colega</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>Nosotros</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Ver en el mapa</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Abrir …</translation>
    </message>
    <message>
        <source>Not fetched. Click to try again.</source>
        <translation>No se pudo traer. Haga clic para reintentar.</translation>
    </message>
    <message>
        <source>We took the reaction back</source>
        <translation>Quitamos la reacción</translation>
    </message>
    <message>
        <source>Took the reaction back</source>
        <translation>Quitó la reacción</translation>
    </message>
    <message>
        <source>We reacted with %1</source>
        <extracomment>%1 is an emoji</extracomment>
        <translation>Reaccionamos con %1</translation>
    </message>
    <message>
        <source>Reacted with %1</source>
        <translation>Reaccionó con %1</translation>
    </message>
    <message>
        <source>In answer to: %1</source>
        <translation>En respuesta a: %1</translation>
    </message>
    <message>
        <source>Reactions: %1</source>
        <translation>Reacciones: %1</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>Responde %1</translation>
    </message>
    <message>
        <source>let go by a person</source>
        <translation>la soltó una persona</translation>
    </message>
    <message>
        <source>You let the conversation go</source>
        <translation>Soltó la conversación</translation>
    </message>
    <message>
        <source>A colleague let the conversation go</source>
        <translation>Un colega soltó la conversación</translation>
    </message>
    <message>
        <source>You gave the conversation to %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Asignó la conversación a %1</translation>
    </message>
    <message>
        <source>A colleague gave the conversation to %1</source>
        <translation>Un colega asignó la conversación a %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>You marked it as done: the AI answers what comes next</source>
        <translation>Lo marcaste como terminado: la IA responde lo que siga</translation>
    </message>
    <message>
        <source>A colleague marked it as done: the AI answers what comes next</source>
        <translation>Un compañero lo marcó como terminado: la IA responde lo que siga</translation>
    </message>
    <message>
        <source>a rule called for a person</source>
        <translation>una regla pidió una persona</translation>
    </message>
    <message>
        <source>a rule paused the AI</source>
        <translation>una regla pausó la IA</translation>
    </message>
    <message>
        <source>a bot seems to be answering the AI</source>
        <translation>parece que un bot le responde a la IA</translation>
    </message>
</context>
<context>
    <name>chatflow::InstanceArgument</name>
    <message>
        <source>the business&apos; number, when it has several</source>
        <translation>el número del negocio, cuando tiene varios</translation>
    </message>
    <message>
        <source>which number of the business it was: %1</source>
        <translation>cuál de los números del negocio era: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::IntentsSection</name>
    <message>
        <source>What contacts want</source>
        <translation>Qué quieren los contactos</translation>
    </message>
    <message>
        <source>The intents could not be read.</source>
        <translation>No se pudieron leer las intenciones.</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>No se guardó.</translation>
    </message>
    <message>
        <source>It was not removed.</source>
        <translation>No se quitó.</translation>
    </message>
    <message>
        <source>Corrections of the inbox</source>
        <translation>Correcciones de la bandeja</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>No se escribió el archivo.</translation>
    </message>
    <message>
        <source>The program knows what contacts usually want: prices, opening hours, complaints and so on. Add what they want of this business besides, to filter by it and to use it in rules. Messages that were read wrongly are corrected in the inbox, in the menu of a message.</source>
        <translation>El programa sabe qué suelen querer los contactos: precios, horarios, reclamos, etc. Agregue lo que además quieren de este negocio, para filtrar por ello y usarlo en reglas. Los mensajes mal leídos se corrigen en la bandeja, en el menú de un mensaje.</translation>
    </message>
    <message>
        <source>Intents of this business</source>
        <translation>Intenciones de este negocio</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>e.g. Wholesale</source>
        <translation>p. ej. Venta mayorista</translation>
    </message>
    <message>
        <source>What contacts write who want this, one &amp;phrase a line</source>
        <translation>Qué escriben quienes quieren esto, una &amp;frase por línea</translation>
    </message>
    <message>
        <source>Five or more, as people write them: similar messages are found as well.</source>
        <translation>Cinco o más, como las escribe la gente: también se encuentran mensajes parecidos.</translation>
    </message>
    <message>
        <source>&amp;Words that always mean this, one a line</source>
        <translation>&amp;Palabras que siempre significan esto, una por línea</translation>
    </message>
    <message>
        <source>&amp;Store the intent</source>
        <translation>&amp;Guardar la intención</translation>
    </message>
    <message>
        <source>New &amp;intent</source>
        <translation>Nueva &amp;intención</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Write the corrections of the inbox to a &amp;file …</source>
        <translation>&amp;Escribir las correcciones de la bandeja en un archivo …</translation>
    </message>
</context>
<context>
    <name>chatflow::KeepingSection</name>
    <message>
        <source>What is kept</source>
        <translation>Qué se guarda</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>How long messages are kept could not be read.</source>
        <translation>No se pudo leer cuánto se guardan los mensajes.</translation>
    </message>
    <message>
        <source>How long requests are kept could not be read.</source>
        <translation>No se pudo leer cuánto se guardan las solicitudes.</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>No se guardó.</translation>
    </message>
    <message>
        <source>Remove old messages</source>
        <translation>Eliminar mensajes antiguos</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Eliminarlos</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Not everything that is too old was removed.</source>
        <translation>No se eliminó todo lo que es demasiado antiguo.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>para siempre</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>durante %n día</numerusform>
            <numerusform>durante %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is removed.</source>
        <translation>No se elimina nada.</translation>
    </message>
    <message>
        <source>Nothing is too old now. An engine that runs removes hourly what becomes so.</source>
        <translation>Ahora no hay nada demasiado antiguo. Un motor en marcha elimina cada hora lo que pase a serlo.</translation>
    </message>
    <message>
        <source>To go now: %1, the oldest of %2; of %3 conversations nothing stays.</source>
        <extracomment>%1 is &quot;12 messages&quot;, %2 a day</extracomment>
        <translation>Se irían ahora: %1, el más antiguo del %2; de %3 conversaciones no queda nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Messages of this business are kept</source>
        <translation>Los &amp;mensajes de este negocio se guardan</translation>
    </message>
    <message>
        <source>Older ones are removed with their files, while an engine runs. What waits for an answer stays.</source>
        <translation>Los más antiguos se eliminan con sus archivos mientras haya un motor en marcha. Lo que espera respuesta se queda.</translation>
    </message>
    <message>
        <source>&amp;Remove them now…</source>
        <translation>&amp;Eliminarlos ahora…</translation>
    </message>
    <message>
        <source>&amp;Texts of requests are kept</source>
        <translation>Los &amp;textos de las solicitudes se guardan</translation>
    </message>
    <message>
        <source>For all businesses. The requests themselves stay, with their times and cost.</source>
        <translation>Para todos los negocios. Las solicitudes mismas quedan, con sus tiempos y su costo.</translation>
    </message>
</context>
<context>
    <name>chatflow::LimitsForm</name>
    <message>
        <source>&amp;Messages that go with a question</source>
        <translation>&amp;Mensajes que acompañan a una pregunta</translation>
    </message>
    <message>
        <source>The latest ones of the conversation. More make better answers and cost more.</source>
        <translation>Los últimos de la conversación. Con más, las respuestas son mejores y cuestan más.</translation>
    </message>
    <message>
        <source>&amp;Tokens that go with a question</source>
        <translation>&amp;Tokens que acompañan a una pregunta</translation>
    </message>
    <message>
        <source>Older messages are left out beyond this.</source>
        <translation>Por encima de esto se omiten los mensajes más antiguos.</translation>
    </message>
    <message>
        <source>Tokens of a conversation in a &amp;day</source>
        <translation>Tokens de una conversación por &amp;día</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>When it is reached, a person gets the conversation.</source>
        <translation>Cuando se alcanza, la conversación pasa a una persona.</translation>
    </message>
    <message>
        <source>Paste the whole ID of a chatflow, or leave it empty.</source>
        <translation>Pegue el ID completo de un chatflow, o déjelo vacío.</translation>
    </message>
    <message>
        <source>What stands for &amp;older messages</source>
        <translation>Qué re&amp;presenta los mensajes más antiguos</translation>
    </message>
    <message>
        <source>Nothing: they are forgotten</source>
        <translation>Nada: se olvidan</translation>
    </message>
    <message>
        <source>Their most telling sentences</source>
        <translation>Sus frases más significativas</translation>
    </message>
    <message>
        <source>A summary written by a chatflow</source>
        <translation>Un resumen escrito por un chatflow</translation>
    </message>
    <message>
        <source>It goes in front of the latest messages, within their tokens. A chatflow writes better, and its tokens are paid for.</source>
        <translation>Va delante de los últimos mensajes, dentro de sus tokens. Un chatflow escribe mejor, y sus tokens se pagan.</translation>
    </message>
    <message>
        <source>Chatflow that s&amp;ummarises</source>
        <translation>Chatflow que res&amp;ume</translation>
    </message>
    <message>
        <source>The ID of one on the same server; empty: the one that answers.</source>
        <translation>El ID de uno en el mismo servidor; vacío: el que responde.</translation>
    </message>
</context>
<context>
    <name>chatflow::LimitsSection</name>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
</context>
<context>
    <name>chatflow::Mail</name>
    <message>
        <source>only plain letters without accents can stand before the @</source>
        <translation>antes de la @ solo puede haber letras sin acentos</translation>
    </message>
    <message>
        <source>it is not an e-mail address</source>
        <translation>no es una dirección de correo</translation>
    </message>
    <message>
        <source>it has a line break in it</source>
        <translation>contiene un salto de línea</translation>
    </message>
    <message>
        <source>there is nobody it could go to</source>
        <translation>no hay a quién enviarlo</translation>
    </message>
    <message>
        <source>it is not the name of a server</source>
        <translation>no es el nombre de un servidor</translation>
    </message>
    <message>
        <source>only a mail server on this computer may be used without TLS</source>
        <translation>solo un servidor de correo de este equipo puede usarse sin TLS</translation>
    </message>
    <message>
        <source>the user name is missing</source>
        <translation>falta el nombre de usuario</translation>
    </message>
    <message>
        <source>it is not the base64 of a SHA-256 of a public key</source>
        <translation>no es el SHA-256 de una clave pública en base64</translation>
    </message>
    <message>
        <source>it does not offer STARTTLS</source>
        <translation>no ofrece STARTTLS</translation>
    </message>
    <message>
        <source>The mail server does not accept the user name or the password.</source>
        <translation>El servidor de correo no acepta el usuario o la contraseña.</translation>
    </message>
    <message>
        <source>Enter them again. Some providers want a password made for this program, an app password.</source>
        <translation>Escríbalos de nuevo. Algunos proveedores piden una contraseña hecha para este programa, una contraseña de aplicación.</translation>
    </message>
    <message>
        <source>The mail server offers no way to sign in that the program has.</source>
        <translation>El servidor de correo no ofrece ninguna forma de acceso que el programa tenga.</translation>
    </message>
    <message>
        <source>Check the port, and whether a password or a token is wanted.</source>
        <translation>Revise el puerto y si pide una contraseña o un token.</translation>
    </message>
    <message>
        <source>The mail server knows no such recipient.</source>
        <translation>El servidor de correo no conoce a ese destinatario.</translation>
    </message>
    <message>
        <source>Check the e-mail address.</source>
        <translation>Revise la dirección de correo.</translation>
    </message>
    <message>
        <source>The mail server lets nobody send mail from this address.</source>
        <translation>El servidor de correo no deja enviar desde esta dirección.</translation>
    </message>
    <message>
        <source>Check the sender&apos;s address; it often has to be the user&apos;s own.</source>
        <translation>Revise la dirección del remitente; muchas veces tiene que ser la del propio usuario.</translation>
    </message>
    <message>
        <source>The mail is too large for the mail server.</source>
        <translation>El correo es demasiado grande para el servidor.</translation>
    </message>
    <message>
        <source>Send it with less attached.</source>
        <translation>Envíelo con menos adjuntos.</translation>
    </message>
    <message>
        <source>The mail server takes no mail at the moment.</source>
        <translation>El servidor de correo no recibe correos en este momento.</translation>
    </message>
    <message>
        <source>The program tries again later by itself.</source>
        <translation>El programa lo intenta de nuevo más tarde por sí mismo.</translation>
    </message>
    <message>
        <source>What answers there is no mail server.</source>
        <translation>Lo que responde ahí no es un servidor de correo.</translation>
    </message>
    <message>
        <source>Check the address and the port.</source>
        <translation>Revise la dirección y el puerto.</translation>
    </message>
    <message>
        <source>The mail server did not confirm; the mail may have been sent.</source>
        <translation>El servidor de correo no confirmó; puede que el correo se haya enviado.</translation>
    </message>
    <message>
        <source>Look whether it arrived before you send it again.</source>
        <translation>Mire si llegó antes de enviarlo otra vez.</translation>
    </message>
    <message>
        <source>The mail server did not take the mail.</source>
        <translation>El servidor de correo no aceptó el correo.</translation>
    </message>
    <message>
        <source>Its own words may tell more.</source>
        <translation>Lo que dice el servidor puede aclarar más.</translation>
    </message>
    <message>
        <source>another server or user needs its own password</source>
        <translation>otro servidor o usuario necesita su propia contraseña</translation>
    </message>
</context>
<context>
    <name>chatflow::MailCommands</name>
    <message>
        <source>No mail server is set.</source>
        <translation>No hay un servidor de correo configurado.</translation>
    </message>
    <message>
        <source>Stored. &quot;mail test&quot; sends a mail through it.</source>
        <translation>Guardado. «mail test» envía un correo a través de él.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>Enviado a %1.</translation>
    </message>
    <message>
        <source>Password of %1 (it is not shown): </source>
        <translation>Contraseña de %1 (no se muestra): </translation>
    </message>
    <message>
        <source>only an administrator may change the mail server</source>
        <translation>solo un administrador puede cambiar el servidor de correo</translation>
    </message>
    <message>
        <source>starttls, tls or none is expected</source>
        <translation>se espera starttls, tls o none</translation>
    </message>
    <message>
        <source>none, password or token is expected</source>
        <translation>se espera none, password o token</translation>
    </message>
    <message>
        <source>A test of ChatFlow Pro</source>
        <translation>Una prueba de ChatFlow Pro</translation>
    </message>
    <message>
        <source>This mail server works.</source>
        <translation>Este servidor de correo funciona.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Shows the mail server that notices leave by.</source>
        <translation>Muestra el servidor de correo por el que salen los avisos.</translation>
    </message>
    <message>
        <source>Sets the mail server that notices leave by.</source>
        <translation>Define el servidor de correo por el que salen los avisos.</translation>
    </message>
    <message>
        <source>FROM is the address that mail comes from. The password, or the token of an OAuth sign-in, is read from standard input or a file and kept where keys are kept.</source>
        <translation>FROM es la dirección de la que vienen los correos. La contraseña, o el token de un acceso OAuth, se lee de la entrada estándar o de un archivo y se guarda donde se guardan las claves.</translation>
    </message>
    <message>
        <source>587, or 465 with tls</source>
        <translation>587, o 465 con tls</translation>
    </message>
    <message>
        <source>starttls (the usual), tls, or none for a server on this computer</source>
        <translation>starttls (lo habitual), tls, o none para un servidor de este equipo</translation>
    </message>
    <message>
        <source>who signs in</source>
        <translation>quién accede</translation>
    </message>
    <message>
        <source>password, token or none</source>
        <translation>password, token o none</translation>
    </message>
    <message>
        <source>the name beside FROM</source>
        <translation>el nombre junto a FROM</translation>
    </message>
    <message>
        <source>the SHA-256 of the server&apos;s public key, in place of a certificate authority</source>
        <translation>el SHA-256 de la clave pública del servidor, en lugar de una autoridad de certificación</translation>
    </message>
    <message>
        <source>read the password or token from FILE</source>
        <translation>leer la contraseña o el token de FILE</translation>
    </message>
    <message>
        <source>Sends a mail through the mail server.</source>
        <translation>Envía un correo por el servidor de correo.</translation>
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
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
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
        <translation>No se pudieron leer los negocios.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Demostración</translation>
    </message>
</context>
<context>
    <name>chatflow::MediaDesk</name>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open “%1” with the program this computer uses for it? It came from somebody else: open it only when you expect it.</source>
        <translation>¿Abrir “%1” con el programa que esta computadora usa para eso? Lo mandó otra persona: ábralo solo si lo espera.</translation>
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
        <translation>No se pudo traer el archivo.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>No se pudo guardar el archivo.</translation>
    </message>
</context>
<context>
    <name>chatflow::MergeDialog</name>
    <message>
        <source>Two people changed the same</source>
        <translation>Dos personas cambiaron lo mismo</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Somebody has saved these settings while you changed them (%1). What only one of you changed is kept. Choose for the rest:</source>
        <extracomment>%1 is who and when: &quot;Ana, 27 Nov 10:32&quot;</extracomment>
        <translation>Alguien guardó estos ajustes mientras usted los cambiaba (%1). Lo que cambió solo uno de los dos se conserva. Elija para el resto:</translation>
    </message>
    <message>
        <source>&amp;Save together</source>
        <translation>&amp;Guardar todo junto</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Said by a screen reader: %1 is a setting, %2 whose value, %3 the value</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Lo mío</translation>
    </message>
    <message>
        <source>That of %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Lo de %1</translation>
    </message>
</context>
<context>
    <name>chatflow::MessagePalette</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>chatflow::NavigationRail</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Notificaciones, %n sin leer</numerusform>
            <numerusform>Notificaciones, %n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications, none unread</source>
        <translation>Notificaciones, ninguna sin leer</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <extracomment>Said by a screen reader: %1 is a page (&quot;Inbox&quot;), %n how many things wait on it</extracomment>
        <translation>
            <numerusform>%1, %n en espera</numerusform>
            <numerusform>%1, %n en espera</numerusform>
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
        <translation>Notificaciones</translation>
    </message>
</context>
<context>
    <name>chatflow::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>chatflow::NotificationPanel</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Mark all as &amp;read</source>
        <translation>Marcar &amp;todo como leído</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vaciar</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Conversations that wait for a person, messages that were not sent and lost connections are listed here.</source>
        <translation>Aquí se listan las conversaciones que esperan a una persona, los mensajes que no se enviaron y las conexiones perdidas.</translation>
    </message>
</context>
<context>
    <name>chatflow::NumberForm</name>
    <message>
        <source>There are no numbers on this server yet: see below.</source>
        <translation>Todavía no hay números en este servidor: vea abajo.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) found: choose one.</source>
        <translation>
            <numerusform>Se encontró %n número: elíjalo.</numerusform>
            <numerusform>Se encontraron %n números: elija uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address of the Evolution server is missing.</source>
        <translation>Falta la dirección del servidor Evolution.</translation>
    </message>
    <message>
        <source>The name of a number holds no “/”.</source>
        <translation>El nombre de un número no lleva «/».</translation>
    </message>
    <message>
        <source>Choose the number that is answered.</source>
        <translation>Elija el número que se responde.</translation>
    </message>
    <message>
        <source>The business has this number already.</source>
        <translation>El negocio ya tiene este número.</translation>
    </message>
    <message>
        <source>Evolution asks for a key: its global one, or that of the instance.</source>
        <translation>Evolution pide una clave: la global o la de la instancia.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is the name of a WhatsApp number, %2 the server it is on</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Answered now: %1. To add another number, choose it below.</source>
        <translation>Se responde ahora: %1. Para agregar otro número, elíjalo abajo.</translation>
    </message>
    <message>
        <source>&amp;Address of Evolution API</source>
        <translation>&amp;Dirección de Evolution API</translation>
    </message>
    <message>
        <source>The server&apos;s global key, or the token of the number. It is kept in the keychain and never shown again.</source>
        <translation>La clave global del servidor, o el token del número. Se guarda en el llavero y no se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>&amp;WhatsApp number</source>
        <translation>&amp;Número de WhatsApp</translation>
    </message>
    <message>
        <source>Another &amp;WhatsApp number</source>
        <translation>Otro &amp;número de WhatsApp</translation>
    </message>
    <message>
        <source>The number is not in the list, or not connected? Open the manager of Evolution in a browser (the address above followed by /manager), create an instance, and scan its QR code with the telephone under “Linked devices”. Then fetch the list again.</source>
        <translation>¿El número no está en la lista, o no está conectado? Abra el administrador de Evolution en un navegador (la dirección de arriba seguida de /manager), cree una instancia y escanee su código QR con el teléfono en «Dispositivos vinculados». Luego obtenga la lista de nuevo.</translation>
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
        <translation>«%1» no tiene la forma «mon-fri 09:00-18:00»</translation>
    </message>
    <message>
        <source>“%1” is not like “2026-12-25 closed Christmas” or “2026-12-24 09:00-14:00”</source>
        <translation>«%1» no tiene la forma «2026-12-25 closed Navidad» ni «2026-12-24 09:00-14:00»</translation>
    </message>
</context>
<context>
    <name>chatflow::Output</name>
    <message>
        <source>error: %1</source>
        <translation>error: %1</translation>
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
        <translation>no es lo que dio una lista anterior</translation>
    </message>
</context>
<context>
    <name>chatflow::PaletteHost</name>
    <message>
        <source>Find anything, or a command</source>
        <translation>Buscar cualquier cosa, o un comando</translation>
    </message>
    <message>
        <source>Find a business</source>
        <translation>Buscar un negocio</translation>
    </message>
</context>
<context>
    <name>chatflow::PassphraseDialog</name>
    <message>
        <source>Protect your keys</source>
        <translation>Proteja sus claves</translation>
    </message>
    <message>
        <source>Unlock your keys</source>
        <translation>Desbloquee sus claves</translation>
    </message>
    <message>
        <source>This computer has no keychain. The keys of your servers are kept in an encrypted file instead; choose its pass phrase. Nobody can recover it.</source>
        <translation>Este equipo no tiene llavero. Las claves de sus servidores se guardan en un archivo cifrado; elija su frase de contraseña. Nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>The keys of your servers are in an encrypted file. Enter its pass phrase.</source>
        <translation>Las claves de sus servidores están en un archivo cifrado. Introduzca su frase de contraseña.</translation>
    </message>
    <message>
        <source>&amp;Pass phrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Once more (at least %n characters)</source>
        <translation>
            <numerusform>&amp;Otra vez (al menos %n carácter)</numerusform>
            <numerusform>&amp;Otra vez (al menos %n caracteres)</numerusform>
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
        <translation>&amp;Más tarde</translation>
    </message>
</context>
<context>
    <name>chatflow::PauseCommand</name>
    <message>
        <source>The AI is paused: %1.</source>
        <translation>La IA está en pausa: %1.</translation>
    </message>
    <message>
        <source>The AI goes on: %1.</source>
        <translation>La IA sigue: %1.</translation>
    </message>
    <message>
        <source>the whole workspace</source>
        <translation>todo el espacio de trabajo</translation>
    </message>
    <message>
        <source>needs a tenant</source>
        <translation>necesita un cliente</translation>
    </message>
    <message>
        <source>Stops the AI at once: of one number, a tenant, or everywhere.</source>
        <translation>Detiene la IA al instante: la de un número, la de un cliente o en todas partes.</translation>
    </message>
    <message>
        <source>Lets the AI answer again.</source>
        <translation>Deja que la IA vuelva a responder.</translation>
    </message>
    <message>
        <source>Without a tenant: in the whole workspace. Messages still come in and wait for people. An answer that is being written is not sent.</source>
        <translation>Sin cliente: en todo el espacio de trabajo. Los mensajes siguen llegando y esperan a personas. Una respuesta que se está escribiendo no se envía.</translation>
    </message>
    <message>
        <source>Each pause ends by itself: a number that was paused stays so when its tenant goes on.</source>
        <translation>Cada pausa termina por separado: un número en pausa sigue así cuando su cliente continúa.</translation>
    </message>
</context>
<context>
    <name>chatflow::PerformanceCommand</name>
    <message>
        <source>DAY</source>
        <translation>DÍA</translation>
    </message>
    <message>
        <source>CALLS</source>
        <translation>LLAMADAS</translation>
    </message>
    <message>
        <source>ANSWERED</source>
        <translation>RESPONDIDAS</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALLIDAS</translation>
    </message>
    <message>
        <source>FIRST WORD</source>
        <translation>PRIMERA PALABRA</translation>
    </message>
    <message>
        <source>HALF WITHIN</source>
        <translation>LA MITAD EN</translation>
    </message>
    <message>
        <source>95 % WITHIN</source>
        <translation>95 % EN</translation>
    </message>
    <message>
        <source>TO PEOPLE</source>
        <translation>A PERSONAS</translation>
    </message>
    <message>
        <source>BACK</source>
        <translation>DEVUELTAS</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>HECHAS</translation>
    </message>
    <message>
        <source>TOKENS/ANSWER</source>
        <translation>TOKENS/RESPUESTA</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>COSTO</translation>
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
        <translation>La IA no tuvo nada que hacer del %1 al %2.</translation>
    </message>
    <message>
        <source>it is after --to</source>
        <translation>es posterior a --to</translation>
    </message>
    <message>
        <source>Shows how the AI of a tenant did: answers, failures, times, costs, ratings.</source>
        <translation>Muestra cómo lo hizo la IA de un cliente: respuestas, fallos, tiempos, costos, notas.</translation>
    </message>
    <message>
        <source>Days are those of the tenant&apos;s time zone. FIRST WORD is when half of the answers had begun; TO PEOPLE are conversations that began to wait for a person, BACK and DONE how those ended. RATING is what contacts answered, 1 to 5, and how many did.</source>
        <translation>Los días son los de la zona horaria del cliente. PRIMERA PALABRA es cuándo había empezado la mitad de las respuestas; A PERSONAS son las conversaciones que empezaron a esperar a una persona, DEVUELTAS y HECHAS cómo terminaron. NOTA es lo que respondieron los contactos, de 1 a 5, y cuántos.</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-01 (the first of this month)</source>
        <translation>el primer día, como 2026-11-01 (el primero de este mes)</translation>
    </message>
    <message>
        <source>the last day (today)</source>
        <translation>el último día (hoy)</translation>
    </message>
</context>
<context>
    <name>chatflow::PictureViewer</name>
    <message>
        <source>Fetching the picture …</source>
        <translation>Cargando la imagen …</translation>
    </message>
    <message>
        <source>This file is no picture that can be shown. Save it to look at it elsewhere.</source>
        <translation>Este archivo no es una imagen que se pueda mostrar. Guárdelo para verlo con otro programa.</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Save the picture …</source>
        <translation>Guardar la imagen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <extracomment>%1 of %2 pictures, and what is written under it</extracomment>
        <translation>Imagen %1 de %2</translation>
    </message>
    <message>
        <source>Pictures of the conversation</source>
        <translation>Imágenes de la conversación</translation>
    </message>
</context>
<context>
    <name>chatflow::PredictionUrl</name>
    <message>
        <source>the chatflow&apos;s id</source>
        <translation>el identificador del chatflow</translation>
    </message>
    <message>
        <source>it looks like 6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b</source>
        <translation>tiene la forma 6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b</translation>
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
        <translation>EN CACHÉ</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>SALIDA</translation>
    </message>
    <message>
        <source>CURRENCY</source>
        <translation>MONEDA</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>FUENTE</translation>
    </message>
    <message>
        <source>the price book has no such model</source>
        <translation>la lista de precios no tiene ese modelo</translation>
    </message>
    <message>
        <source>No price is in force on that day.</source>
        <translation>Ese día no rige ningún precio.</translation>
    </message>
    <message>
        <source>%1 from %2: version %3. What was counted before keeps its cost.</source>
        <translation>%1 desde el %2: versión %3. Lo que se contó antes conserva su costo.</translation>
    </message>
    <message>
        <source>The price of %1 from %2 is taken back.</source>
        <translation>Se retira el precio de %1 desde el %2.</translation>
    </message>
    <message>
        <source>none of the workspace&apos;s own begins on that day</source>
        <translation>ninguno propio del espacio de trabajo empieza ese día</translation>
    </message>
    <message>
        <source>an amount like 0.15 is expected</source>
        <translation>se espera un importe como 0.15</translation>
    </message>
    <message>
        <source>Lists what the models&apos; providers ask for a million tokens.</source>
        <translation>Muestra lo que los proveedores de los modelos piden por un millón de tokens.</translation>
    </message>
    <message>
        <source>Each price holds from its day on (00:00 UTC). The workspace&apos;s own go before those that come with the program. A call is priced by its tenant&apos;s flowise.price_model; without a price its cost is unknown, never zero.</source>
        <translation>Cada precio rige desde su día (00:00 UTC). Los propios del espacio de trabajo van antes que los que trae el programa. Una llamada se valora según flowise.price_model de su cliente; sin precio, su costo es desconocido, nunca cero.</translation>
    </message>
    <message>
        <source>only what is in force on that day, like 2026-11-24</source>
        <translation>solo lo que rige ese día, por ejemplo 2026-11-24</translation>
    </message>
    <message>
        <source>Sets what the workspace pays for a model, from a day on.</source>
        <translation>Define lo que el espacio de trabajo paga por un modelo, desde un día.</translation>
    </message>
    <message>
        <source>Amounts are for a million tokens. Each change is a version of its own; what was counted before keeps its cost. MODEL is what tenants name in flowise.price_model.</source>
        <translation>Los importes son por un millón de tokens. Cada cambio es una versión propia; lo que se contó antes conserva su costo. MODEL es lo que los clientes indican en flowise.price_model.</translation>
    </message>
    <message>
        <source>for tokens in, like 0.15</source>
        <translation>por los tokens de entrada, por ejemplo 0.15</translation>
    </message>
    <message>
        <source>for tokens in that the provider had cached (as --in)</source>
        <translation>por los tokens de entrada que el proveedor tenía en caché (como --in)</translation>
    </message>
    <message>
        <source>for tokens out, like 0.60</source>
        <translation>por los tokens de salida, por ejemplo 0.60</translation>
    </message>
    <message>
        <source>of the amounts (USD)</source>
        <translation>de los importes (USD)</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-24 (today, UTC)</source>
        <translation>el primer día, por ejemplo 2026-11-24 (hoy, UTC)</translation>
    </message>
    <message>
        <source>where the price was read</source>
        <translation>dónde se leyó el precio</translation>
    </message>
    <message>
        <source>take back the workspace&apos;s own price that begins on --from</source>
        <translation>retira el precio propio del espacio de trabajo que empieza en --from</translation>
    </message>
</context>
<context>
    <name>chatflow::ProductPasteDialog</name>
    <message>
        <source>&amp;Add to the list; a product with the same name is brought up to date</source>
        <translation>&amp;Añadir a la lista; un producto con el mismo nombre se actualiza</translation>
    </message>
    <message>
        <source>&amp;Replace the whole list</source>
        <translation>&amp;Reemplazar toda la lista</translation>
    </message>
    <message>
        <source>Products from a spreadsheet</source>
        <translation>Productos de una hoja de cálculo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy the rows in your spreadsheet and &amp;paste them here. Titles in the first row (name, price, description, available) say which column is which.</source>
        <translation>Copie las filas en su hoja de cálculo y &amp;péguelas aquí. Los títulos de la primera fila (nombre, precio, descripción, disponible) dicen qué columna es cuál.</translation>
    </message>
    <message>
        <source>The pasted table</source>
        <translation>La tabla pegada</translation>
    </message>
    <message>
        <source>&amp;Open a CSV file…</source>
        <translation>A&amp;brir un archivo CSV…</translation>
    </message>
    <message>
        <source>&amp;Currency of prices that name none</source>
        <translation>&amp;Moneda de los precios que no la indican</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Lo que se entendió</translation>
    </message>
    <message>
        <source>Rows that were not understood</source>
        <translation>Filas que no se entendieron</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Abrir una tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tablas (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) understood.</source>
        <translation>
            <numerusform>%n producto entendido.</numerusform>
            <numerusform>%n productos entendidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not understood; they are left out.</source>
        <translation>
            <numerusform>%n fila no entendida; queda fuera.</numerusform>
            <numerusform>%n filas no entendidas; quedan fuera.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was understood shows here.</source>
        <translation>Aquí se muestra lo que se entendió.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n product(s)</source>
        <translation>
            <numerusform>&amp;Tomar %n producto</numerusform>
            <numerusform>&amp;Tomar %n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>&amp;Tomarlos</translation>
    </message>
</context>
<context>
    <name>chatflow::ProductSection</name>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Todavía no hay productos</translation>
    </message>
    <message>
        <source>What the AI knows of your products and prices comes from here. Add them one by one, or take the table you have.</source>
        <translation>Lo que la IA sabe de sus productos y precios sale de aquí. Añádalos uno por uno, o tome la tabla que ya tiene.</translation>
    </message>
    <message>
        <source>Take a table…</source>
        <translation>Tomar una tabla…</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>Type in a cell to change it. Products that are not available are not offered, but the AI can tell that they exist.</source>
        <translation>Escriba en una celda para cambiarla. Los productos no disponibles no se ofrecen, pero la IA puede decir que existen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>From a spreadsheet or a CSV file</source>
        <translation>De una hoja de cálculo o un archivo CSV</translation>
    </message>
</context>
<context>
    <name>chatflow::ProductTable</name>
    <message>
        <source>Row %1 has no name.</source>
        <translation>La fila %1 no tiene nombre.</translation>
    </message>
    <message>
        <source>Row %1: “%2” is no price.</source>
        <translation>Fila %1: «%2» no es un precio.</translation>
    </message>
    <message>
        <source>Row %1: “%2” does not say whether it is available.</source>
        <translation>Fila %1: «%2» no dice si está disponible.</translation>
    </message>
    <message>
        <source>Row %1: there already is a “%2”.</source>
        <translation>Fila %1: ya hay un «%2».</translation>
    </message>
    <message>
        <source>Row %1: a quotation mark is opened and never closed.</source>
        <translation>Fila %1: unas comillas se abren y nunca se cierran.</translation>
    </message>
</context>
<context>
    <name>chatflow::ProductsModel</name>
    <message>
        <source>A product needs a name.</source>
        <translation>Un producto necesita un nombre.</translation>
    </message>
    <message>
        <source>“%1” is no price. Write it like this: %2</source>
        <extracomment>%1 is what somebody typed, %2 an example</extracomment>
        <translation>«%1» no es un precio. Escríbalo así: %2</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>sin precio</translation>
    </message>
    <message>
        <source>no description</source>
        <translation>sin descripción</translation>
    </message>
    <message>
        <source>Product or service</source>
        <translation>Producto o servicio</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
</context>
<context>
    <name>chatflow::PromptEditor</name>
    <message>
        <source>No variable is called “%1”.</source>
        <translation>Ninguna variable se llama «%1».</translation>
    </message>
</context>
<context>
    <name>chatflow::PromptPreviewPane</name>
    <message>
        <source>A question may not be longer than 8 KB: its end is cut off.</source>
        <translation>Una pregunta no puede pasar de 8 KB: su final se corta.</translation>
    </message>
    <message>
        <source>There is no preview now.</source>
        <translation>Ahora no hay vista previa.</translation>
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
        <translation>Plantilla %1 · variables %2 · historial %3 · pregunta %4</translation>
    </message>
    <message>
        <source>The flow itself adds about %1, measured on %2.</source>
        <extracomment>%1 is a number of tokens, %2 a day</extracomment>
        <translation>El propio chatflow agrega cerca de %1, medido el %2.</translation>
    </message>
    <message>
        <source>Name of the contact</source>
        <translation>Nombre del contacto</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>What the contact asks</source>
        <translation>Qué pregunta el contacto</translation>
    </message>
    <message>
        <source>Ana</source>
        <translation>Ana</translation>
    </message>
    <message>
        <source>Are you open today?</source>
        <translation>¿Abren hoy?</translation>
    </message>
    <message>
        <source>The prompt as the flow gets it</source>
        <translation>El prompt como lo recibe el chatflow</translation>
    </message>
    <message>
        <source>This flow is told everything in the question, and a question may not be longer than 8 KB: the end of the prompt is cut off. Shorten it, or open a better way for the variables under “Flowise”.</source>
        <translation>A este chatflow se le dice todo en la pregunta, y una pregunta no puede pasar de 8 KB: el final del prompt se corta. Acórtelo o abra un camino mejor para las variables en «Flowise».</translation>
    </message>
    <message>
        <source>%1, about %2 without the answer</source>
        <extracomment>%1 is &quot;466 tokens&quot;, %2 an amount of money</extracomment>
        <translation>%1, cerca de %2 sin la respuesta</translation>
    </message>
</context>
<context>
    <name>chatflow::PromptSection</name>
    <message>
        <source>The template is broken: mend it first.</source>
        <translation>La plantilla tiene un error: corríjalo primero.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>A newer version of the template “%1” is published. Your text stays as it is until you take it over.</source>
        <translation>Hay publicada una versión más nueva de la plantilla «%1». Su texto queda como está hasta que la adopte.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Verla</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>
            <numerusform>%1 Y %n más.</numerusform>
            <numerusform>%1 Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set, but not in the template: %1</source>
        <extracomment>%1 are names of variables</extracomment>
        <translation>Tienen valor, pero no están en la plantilla: %1</translation>
    </message>
    <message>
        <source>The built-in text of the language. Change it, or start from a template of your trade.</source>
        <translation>El texto incluido del idioma. Cámbielo o parta de una plantilla de su rubro.</translation>
    </message>
    <message>
        <source>From the template “%1”, version %2.</source>
        <extracomment>%1 is the name of a template, %2 a number</extracomment>
        <translation>De la plantilla «%1», versión %2.</translation>
    </message>
    <message>
        <source>Your own text.</source>
        <translation>Su propio texto.</translation>
    </message>
    <message>
        <source>&amp;Templates…</source>
        <translation>&amp;Plantillas…</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Siguiente problema</translation>
    </message>
    <message>
        <source>Prompt template</source>
        <translation>Plantilla del prompt</translation>
    </message>
    <message>
        <source>What the AI is told before each question. “{” offers the variables.</source>
        <translation>Lo que se le dice a la IA antes de cada pregunta. «{» ofrece las variables.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>What becomes of the prompt</source>
        <translation>Qué resulta del prompt</translation>
    </message>
    <message>
        <source>Asking costs tokens: only whoever may change the settings can.</source>
        <translation>Preguntar cuesta tokens: solo puede quien puede cambiar los ajustes.</translation>
    </message>
    <message>
        <source>There is no chatflow to ask yet: choose one under “Flowise”.</source>
        <translation>Todavía no hay ningún chatflow al que preguntar: elija uno en «Flowise».</translation>
    </message>
</context>
<context>
    <name>chatflow::RangeDialog</name>
    <message>
        <source>Last message between two days</source>
        <translation>Último mensaje entre dos días</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Primer día</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>Ú&amp;ltimo día</translation>
    </message>
</context>
<context>
    <name>chatflow::ReadingDialog</name>
    <message>
        <source>What this message wants</source>
        <translation>Qué quiere este mensaje</translation>
    </message>
    <message>
        <source>It &amp;wants</source>
        <translation>&amp;Quiere</translation>
    </message>
    <message>
        <source>It &amp;sounds</source>
        <translation>&amp;Suena</translation>
    </message>
    <message>
        <source>From the next message on, messages like this one are read so in this business.</source>
        <translation>Desde el próximo mensaje, los mensajes como este se leen así en este negocio.</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Corregir</translation>
    </message>
    <message>
        <source>&amp;Take the correction back</source>
        <translation>&amp;Retirar la corrección</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation>No se pudo leer</translation>
    </message>
    <message>
        <source>It was not read</source>
        <translation>No se leyó</translation>
    </message>
    <message>
        <source>Imported messages and those stored before this program read them tell nothing.</source>
        <translation>Los mensajes importados y los guardados antes de que el programa los leyera no dicen nada.</translation>
    </message>
    <message>
        <source>Somebody corrected how it was read.</source>
        <translation>Alguien corrigió cómo se leyó.</translation>
    </message>
    <message>
        <source>Read as “%1”, %2 sure.</source>
        <translation>Leído como «%1», con %2 de seguridad.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>No se guardó.</translation>
    </message>
</context>
<context>
    <name>chatflow::ReadingMenus</name>
    <message>
        <source>What they want</source>
        <translation>Qué quieren</translation>
    </message>
    <message>
        <source>How they sound</source>
        <translation>Cómo suenan</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Cualquier cosa</translation>
    </message>
</context>
<context>
    <name>chatflow::ReadingWording</name>
    <message>
        <source>Greeting</source>
        <translation>Saludo</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Wants to buy</source>
        <translation>Quiere comprar</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Where we are</source>
        <translation>Dónde estamos</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Refund or return</source>
        <translation>Reembolso o devolución</translation>
    </message>
    <message>
        <source>Wants a person</source>
        <translation>Quiere una persona</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Agradecimiento</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Turno o cita</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>Descontento</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Happy</source>
        <translation>Contento</translation>
    </message>
</context>
<context>
    <name>chatflow::RecordsDesk</name>
    <message>
        <source>Import a chat from WhatsApp…</source>
        <translation>Importar un chat de WhatsApp…</translation>
    </message>
    <message>
        <source>Export conversations…</source>
        <translation>Exportar conversaciones…</translation>
    </message>
    <message>
        <source>Give this person their data…</source>
        <translation>Dar a esta persona sus datos…</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Borrar a esta persona…</translation>
    </message>
    <message>
        <source>Read messages back from WhatsApp…</source>
        <translation>Volver a leer mensajes de WhatsApp…</translation>
    </message>
</context>
<context>
    <name>chatflow::RelativeTime</name>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
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
        <translation>Hoy</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <extracomment>%1 is a time of day; stands within a sentence: &quot;since yesterday at 14:05&quot;</extracomment>
        <translation>ayer a las %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a date, %2 a time of day; stands within a sentence: &quot;since 23 November at 14:05&quot;</extracomment>
        <translation>el %1 a las %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
        <translation>No hay ninguna solicitud elegida</translation>
    </message>
    <message>
        <source>Choose one to see what was sent and what came back.</source>
        <translation>Elija una para ver lo que se envió y lo que volvió.</translation>
    </message>
    <message>
        <source>Reading the request</source>
        <translation>Leyendo la solicitud</translation>
    </message>
    <message>
        <source>The request could not be read</source>
        <translation>No se pudo leer la solicitud</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 is how it ended, %2 whom it was for, %3 when</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contacto: %1</translation>
    </message>
    <message>
        <source>AI: %1</source>
        <translation>IA: %1</translation>
    </message>
    <message>
        <source>Tokens in and out: %1</source>
        <translation>Tokens de entrada y salida: %1</translation>
    </message>
    <message>
        <source>Of those in, from the provider&apos;s cache: %1</source>
        <translation>De los de entrada, de la caché del proveedor: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Costo: %1</translation>
    </message>
    <message>
        <source>Cost: %1 (priced as %2)</source>
        <translation>Costo: %1 (al precio de %2)</translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s)</source>
        <translation>
            <numerusform>Preguntado %n vez</numerusform>
            <numerusform>Preguntado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variables: %1</translation>
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
        <translation>Versión de los ajustes: %1</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensajes anteriores</translation>
    </message>
    <message>
        <source>What was sent and answered is not kept any more.</source>
        <translation>Lo que se envió y respondió ya no se conserva.</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Copiar como c&amp;URL</translation>
    </message>
    <message>
        <source>A command that asks the same again, without the key</source>
        <translation>Un comando que pregunta lo mismo otra vez, sin la clave</translation>
    </message>
    <message>
        <source>The request that is chosen</source>
        <translation>La solicitud elegida</translation>
    </message>
    <message>
        <source>Try in the &amp;preview</source>
        <translation>Probar en la &amp;vista previa</translation>
    </message>
    <message>
        <source>Shows what the prompt becomes with this question now; nothing is asked yet</source>
        <translation>Muestra cómo queda el prompt con esta pregunta ahora; todavía no se pregunta nada</translation>
    </message>
    <message>
        <source>Session: %1</source>
        <translation>Sesión: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestFilterBar</name>
    <message>
        <source>Search question and answer</source>
        <translation>Buscar en pregunta y respuesta</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondidas</translation>
    </message>
    <message>
        <source>Failed or lost</source>
        <translation>Fallidas o perdidas</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No usadas</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>Vistas previas</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Fast and slow</source>
        <translation>Rápidas y lentas</translation>
    </message>
    <message>
        <source>Over %1 s</source>
        <translation>Más de %1 s</translation>
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
        <translation>Duración</translation>
    </message>
    <message>
        <source>Golden questions</source>
        <translation>Preguntas de oro</translation>
    </message>
    <message>
        <source>Connection tests</source>
        <translation>Pruebas de conexión</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestWording</name>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No usada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Respuesta perdida</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Golden question</source>
        <translation>Pregunta de control</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Prueba de conexión</translation>
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
        <translation>desconocido</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <extracomment>tokens in and out</extracomment>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>as prompt values</source>
        <translation>como valores del prompt</translation>
    </message>
    <message>
        <source>as the system message</source>
        <translation>como mensaje del sistema</translation>
    </message>
    <message>
        <source>as the start state</source>
        <translation>como estado inicial</translation>
    </message>
    <message>
        <source>as the form</source>
        <translation>como formulario</translation>
    </message>
    <message>
        <source>as $vars</source>
        <translation>como $vars</translation>
    </message>
    <message>
        <source>in front of the question</source>
        <translation>delante de la pregunta</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>de ninguna manera</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Alguien sin nombre</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestsCommand</name>
    <message>
        <source>started, answered, discarded, failed or unknown is expected</source>
        <translation>se espera started, answered, discarded, failed o unknown</translation>
    </message>
    <message>
        <source>road, preview, golden or test is expected</source>
        <translation>se espera road, preview, golden o test</translation>
    </message>
    <message>
        <source>there is no such error; --json shows their names</source>
        <translation>no existe ese error; --json muestra sus nombres</translation>
    </message>
    <message>
        <source>a conversation&apos;s number is expected</source>
        <translation>se espera el número de una conversación</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>CUÁNDO</translation>
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
        <translation>COSTO</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>ERROR</translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation>CONTACTO</translation>
    </message>
    <message>
        <source>QUESTION</source>
        <translation>PREGUNTA</translation>
    </message>
    <message>
        <source>No call of the chatflow is like that.</source>
        <translation>Ninguna llamada del chatflow es así.</translation>
    </message>
    <message>
        <source>More: --before %1</source>
        <translation>Más: --before %1</translation>
    </message>
    <message>
        <source>a call&apos;s number is expected, as “requests list” shows it</source>
        <translation>se espera el número de una llamada, como lo muestra «requests list»</translation>
    </message>
    <message>
        <source>only its owner and an administrator may read the requests</source>
        <translation>solo su dueño y un administrador pueden leer las llamadas</translation>
    </message>
    <message>
        <source>What was sent and answered is not kept any more; “requests keep” says for how long it is.</source>
        <translation>Lo que se envió y respondió ya no se conserva; «requests keep» dice por cuánto tiempo.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensajes anteriores</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>What is sent and answered is kept for ever.</source>
        <translation>Lo que se envía y responde se conserva para siempre.</translation>
    </message>
    <message numerus="yes">
        <source>What is sent and answered is kept for %n day(s).</source>
        <translation>
            <numerusform>Lo que se envía y responde se conserva %n día.</numerusform>
            <numerusform>Lo que se envía y responde se conserva %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>a number of days is expected, 0 for ever</source>
        <translation>se espera un número de días, 0 para siempre</translation>
    </message>
    <message>
        <source>Lists the calls of a tenant&apos;s chatflow, the newest first.</source>
        <translation>Muestra las llamadas al chatflow de un cliente, las más recientes primero.</translation>
    </message>
    <message>
        <source>TOKENS are those in and out, ~ before what the program counted itself; COST is ? where no price is known. Days and times are those of the tenant&apos;s time zone; in JSON times are in UTC.</source>
        <translation>TOKENS son los de entrada y salida, con ~ delante de lo que contó el propio programa; COSTO es ? donde no se conoce un precio. Los días y las horas son los de la zona horaria del cliente; en JSON las horas están en UTC.</translation>
    </message>
    <message>
        <source>how many at most (20)</source>
        <translation>cuántas como máximo (20)</translation>
    </message>
    <message>
        <source>go on where an earlier list ended</source>
        <translation>sigue donde terminó una lista anterior</translation>
    </message>
    <message>
        <source>only started, answered, discarded, failed or unknown ones. Can be given several times</source>
        <translation>solo las started, answered, discarded, failed o unknown. Se puede dar varias veces</translation>
    </message>
    <message>
        <source>only those that ended with this error</source>
        <translation>solo las que terminaron con este error</translation>
    </message>
    <message>
        <source>only road (answers to contacts), preview, golden or test</source>
        <translation>solo road (respuestas a contactos), preview, golden o test</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-01</source>
        <translation>el primer día, por ejemplo 2026-11-01</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>el último día</translation>
    </message>
    <message>
        <source>only those of a conversation</source>
        <translation>solo las de una conversación</translation>
    </message>
    <message>
        <source>only those that took more milliseconds</source>
        <translation>solo las que tardaron más milisegundos</translation>
    </message>
    <message>
        <source>only those with words that begin with these in question or answer</source>
        <translation>solo las que tienen en la pregunta o la respuesta palabras que empiezan con estas</translation>
    </message>
    <message>
        <source>Shows what was sent with a call and what came back.</source>
        <translation>Muestra lo que se envió con una llamada y lo que volvió.</translation>
    </message>
    <message>
        <source>CALL is its number in “requests list”. It holds what the contact wrote, and no key.</source>
        <translation>CALL es su número en «requests list». Contiene lo que escribió el contacto, y ninguna clave.</translation>
    </message>
    <message>
        <source>write only a curl command that asks the same; the key is taken from the variable FLOWISE_API_KEY</source>
        <translation>escribe solo un comando curl que pregunta lo mismo; la clave se toma de la variable FLOWISE_API_KEY</translation>
    </message>
    <message>
        <source>Shows or sets for how long the texts of calls are kept.</source>
        <translation>Muestra o define por cuánto tiempo se conservan los textos de las llamadas.</translation>
    </message>
    <message>
        <source>0 is for ever. What is older is forgotten within an hour while an engine runs; the calls themselves, with their times, tokens and costs, stay.</source>
        <translation>0 es para siempre. Lo más antiguo se olvida en menos de una hora mientras un motor funciona; las llamadas mismas, con sus tiempos, tokens y costos, quedan.</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestsModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>(not kept)</source>
        <translation>(no se conserva)</translation>
    </message>
</context>
<context>
    <name>chatflow::RequestsPage</name>
    <message>
        <source>The requests could not be brought up to date.</source>
        <translation>No se pudieron actualizar las solicitudes.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>No business is chosen</source>
        <translation>No hay ningún negocio elegido</translation>
    </message>
    <message>
        <source>Add or choose one to see its requests.</source>
        <translation>Agregue o elija uno para ver sus solicitudes.</translation>
    </message>
    <message>
        <source>These requests are not for everybody</source>
        <translation>Estas solicitudes no son para todos</translation>
    </message>
    <message>
        <source>Only the owner of the business and an administrator may read them.</source>
        <translation>Solo el dueño del negocio y un administrador pueden leerlas.</translation>
    </message>
    <message>
        <source>Reading the requests</source>
        <translation>Leyendo las solicitudes</translation>
    </message>
    <message>
        <source>The requests could not be read</source>
        <translation>No se pudieron leer las solicitudes</translation>
    </message>
    <message>
        <source>No request fits</source>
        <translation>Ninguna solicitud coincide</translation>
    </message>
    <message>
        <source>Choose less, or show all.</source>
        <translation>Elija menos, o muestre todas.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Todavía no hay solicitudes</translation>
    </message>
    <message>
        <source>Each question to the chatflow appears here, with its answer, its time and its cost.</source>
        <translation>Cada pregunta al chatflow aparece aquí, con su respuesta, su tiempo y su costo.</translation>
    </message>
    <message>
        <source>The request is copied, without the key: put that into FLOWISE_API_KEY first.</source>
        <translation>La solicitud está copiada, sin la clave: póngala primero en FLOWISE_API_KEY.</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Copiar como c&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Search the requests</source>
        <translation>&amp;Buscar en las solicitudes</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Leer otra vez</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
</context>
<context>
    <name>chatflow::RetentionCommand</name>
    <message>
        <source>only its owner and an administrator may clean up</source>
        <translation>solo su dueño y un administrador pueden limpiar</translation>
    </message>
    <message>
        <source>a number of days is expected, 0 for ever</source>
        <translation>se espera un número de días, 0 para siempre</translation>
    </message>
    <message>
        <source>this cannot be undone: --yes says that you mean it</source>
        <translation>no se puede deshacer: --yes confirma que lo quiere</translation>
    </message>
    <message>
        <source>Messages are kept for ever.</source>
        <translation>Los mensajes se guardan para siempre.</translation>
    </message>
    <message numerus="yes">
        <source>Messages are kept for %n day(s).</source>
        <translation>
            <numerusform>Los mensajes se guardan %n día.</numerusform>
            <numerusform>Los mensajes se guardan %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is too old.</source>
        <translation>Nada es demasiado antiguo.</translation>
    </message>
    <message>
        <source>To go: %1 messages of %2 conversations, the oldest of %3; of %4 conversations nothing stays.</source>
        <translation>Se irían: %1 mensajes de %2 conversaciones, el más antiguo del %3; de %4 conversaciones no queda nada.</translation>
    </message>
    <message>
        <source>Removed: %1 messages.</source>
        <translation>Eliminados: %1 mensajes.</translation>
    </message>
    <message>
        <source>Tells which messages are too old to be kept.</source>
        <translation>Dice qué mensajes son demasiado antiguos para guardarse.</translation>
    </message>
    <message>
        <source>Removes the messages that are too old.</source>
        <translation>Elimina los mensajes demasiado antiguos.</translation>
    </message>
    <message>
        <source>An engine does it by itself every hour. What waits for an answer or to be sent stays, and so do contacts that somebody named or noted something about. Usage stays.</source>
        <translation>Un motor lo hace solo cada hora. Lo que espera respuesta o envío queda, y también los contactos a los que alguien puso nombre o anotó algo. El consumo queda.</translation>
    </message>
    <message>
        <source>really do it; nothing asks again</source>
        <translation>hacerlo de verdad; nada vuelve a preguntar</translation>
    </message>
    <message>
        <source>Shows or sets for how long a tenant&apos;s messages are kept.</source>
        <translation>Muestra o fija cuánto tiempo se guardan los mensajes de un cliente.</translation>
    </message>
    <message>
        <source>90 days unless it is set; 0 is for ever. The usual ones are 7, 30, 90 and 365.</source>
        <translation>90 días si no se fija; 0 es para siempre. Lo usual es 7, 30, 90 o 365.</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleActionRow</name>
    <message>
        <source>Choose a colleague</source>
        <translation>Elige un colega</translation>
    </message>
    <message>
        <source>flow, or its id</source>
        <translation>flujo, o su id</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>shortcut of the saved text</source>
        <translation>atajo del texto guardado</translation>
    </message>
    <message>
        <source>name of the field</source>
        <translation>nombre del campo</translation>
    </message>
    <message>
        <source>why (colleagues read it)</source>
        <translation>por qué (lo leen los colegas)</translation>
    </message>
    <message>
        <source>what colleagues are told</source>
        <translation>lo que se avisa a los colegas</translation>
    </message>
    <message>
        <source>value; empty: none</source>
        <translation>valor; vacío: ninguno</translation>
    </message>
    <message>
        <source>What is sent. {contact_name} and other variables are filled in.</source>
        <translation>Lo que se envía. {contact_name} y otras variables se completan solas.</translation>
    </message>
    <message>
        <source>%1: value</source>
        <extracomment>Said by a screen reader: %1 is &quot;Then 2&quot;</extracomment>
        <translation>%1: valor</translation>
    </message>
    <message>
        <source>%1: name of the field</source>
        <extracomment>Said by a screen reader: %1 is &quot;Then 2&quot;</extracomment>
        <translation>%1: nombre del campo</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <extracomment>Said by a screen reader: %1 is &quot;Then 2&quot;</extracomment>
        <translation>Subir: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <extracomment>Said by a screen reader: %1 is &quot;Then 2&quot;</extracomment>
        <translation>Bajar: %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleConditionRow</name>
    <message>
        <source>contains</source>
        <extracomment>Of a condition: &quot;Tag – is – new customer&quot;</extracomment>
        <translation>contiene</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>does not contain</source>
        <extracomment>Of a condition: &quot;Tag – is not – new customer&quot;</extracomment>
        <translation>no contiene</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>no es</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Of a condition: &quot;The business is open – yes&quot;</extracomment>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>Of a condition: &quot;The business is open – no&quot;</extracomment>
        <translation>no</translation>
    </message>
    <message>
        <source>name of the field</source>
        <translation>nombre del campo</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>value; empty: it is filled in</source>
        <translation>valor; vacío: está completo</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>al menos </translation>
    </message>
    <message>
        <source> messages</source>
        <translation> mensajes</translation>
    </message>
    <message>
        <source>in </source>
        <translation>en </translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>%1: is or is not</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: es o no es</translation>
    </message>
    <message>
        <source>%1: name of the field</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: nombre del campo</translation>
    </message>
    <message>
        <source>%1: value</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: valor</translation>
    </message>
    <message>
        <source>%1: messages</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: mensajes</translation>
    </message>
    <message>
        <source>%1: days</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot;</extracomment>
        <translation>%1: días</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleEditor</name>
    <message>
        <source>New rule</source>
        <translation>Regla nueva</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Todas las reglas</translation>
    </message>
    <message>
        <source>Why? (if you like)</source>
        <translation>¿Por qué? (si quieres)</translation>
    </message>
    <message>
        <source>Why the rule is changed</source>
        <translation>Por qué se cambia la regla</translation>
    </message>
    <message>
        <source>Try it on the past…</source>
        <translation>Probar con lo pasado…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>The rule as a sentence</source>
        <translation>La regla en una frase</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Avisos</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleEventEdit</name>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>One of them is enough; several words are a phrase. Commas part them. Accents and capitals do not matter.</source>
        <translation>Basta con una; varias palabras forman una frase. Se separan con comas. No importan los acentos ni las mayúsculas.</translation>
    </message>
    <message>
        <source>price, how much is it</source>
        <translation>precio, cuánto cuesta</translation>
    </message>
    <message>
        <source>What the message is about</source>
        <translation>De qué trata el mensaje</translation>
    </message>
    <message>
        <source>One of them is enough.</source>
        <translation>Basta con uno.</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>Cómo suena</translation>
    </message>
    <message>
        <source>Sure of it by at least</source>
        <translation>Certeza de al menos</translation>
    </message>
    <message>
        <source>Less finds more messages, but also wrong ones.</source>
        <translation>Con menos se encuentran más mensajes, pero también equivocados.</translation>
    </message>
    <message>
        <source>Messages, at least</source>
        <translation>Mensajes, al menos</translation>
    </message>
    <message>
        <source>Within so many days</source>
        <translation>En tantos días</translation>
    </message>
    <message>
        <source>No answer for</source>
        <translation>Sin respuesta durante</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleForm</name>
    <message>
        <source>Condition %1</source>
        <extracomment>Said by a screen reader before each part of a condition</extracomment>
        <translation>Condición %1</translation>
    </message>
    <message>
        <source>Then %1</source>
        <extracomment>Said by a screen reader before each part of what is done: the first, the second, …</extracomment>
        <translation>Acción %1</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Ponle un nombre a la regla.</translation>
    </message>
    <message>
        <source>Add the hours, or mend those that cannot be.</source>
        <translation>Añade las horas, o corrige las que no pueden ser.</translation>
    </message>
    <message>
        <source>Say what is to be done, or let it keep the rules below from acting.</source>
        <translation>Di qué hay que hacer, o que no actúen las reglas de abajo.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuando</translation>
    </message>
    <message>
        <source>And if</source>
        <translation>Y si</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>all of these are so</source>
        <translation>se cumplen todas</translation>
    </message>
    <message>
        <source>one of these is so</source>
        <translation>se cumple una</translation>
    </message>
    <message>
        <source>How many conditions must be so</source>
        <translation>Cuántas condiciones deben cumplirse</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Añadir una condición</translation>
    </message>
    <message>
        <source>Add something to do</source>
        <translation>Añadir una acción</translation>
    </message>
    <message>
        <source>Let each contact alone afterwards for</source>
        <translation>Después, dejar tranquilo a cada contacto durante</translation>
    </message>
    <message>
        <source>How long it lets a contact alone</source>
        <translation>Cuánto tiempo deja tranquilo a un contacto</translation>
    </message>
    <message>
        <source>Only from</source>
        <translation>Solo desde</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>Solo hasta</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Only at these hours</source>
        <translation>Solo en estas horas</translation>
    </message>
    <message>
        <source>The rules below do not look at what it acted on</source>
        <translation>Las reglas de abajo no miran aquello en lo que actuó</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La regla</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleHistoryDialog</name>
    <message>
        <source>The versions could not be read.</source>
        <translation>No se pudieron leer las versiones.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <extracomment>%1 is a number, %2 a date and a time, %3 a person</extracomment>
        <translation>Versión %1, %2, %3</translation>
    </message>
    <message>
        <source>The version could not be read.</source>
        <translation>No se pudo leer la versión.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Añadida: %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Eliminada: %1</translation>
    </message>
    <message>
        <source>Named “%1” before.</source>
        <translation>Antes se llamaba «%1».</translation>
    </message>
    <message>
        <source>Turned on.</source>
        <translation>Encendida.</translation>
    </message>
    <message>
        <source>Turned off.</source>
        <translation>Apagada.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Antes: %1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Después: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Cambiada: %1</translation>
    </message>
    <message>
        <source>The order was changed.</source>
        <translation>Se cambió el orden.</translation>
    </message>
    <message>
        <source>All rules were paused.</source>
        <translation>Se pausaron todas las reglas.</translation>
    </message>
    <message>
        <source>The rules went on.</source>
        <translation>Las reglas se reanudaron.</translation>
    </message>
    <message>
        <source>Nothing was different.</source>
        <translation>No hubo diferencias.</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>Volver a la versión %1</translation>
    </message>
    <message>
        <source>The version was not restored.</source>
        <translation>La versión no se restauró.</translation>
    </message>
    <message>
        <source>Reading the versions…</source>
        <translation>Leyendo las versiones…</translation>
    </message>
    <message>
        <source>The rules were never changed.</source>
        <translation>Las reglas nunca se cambiaron.</translation>
    </message>
    <message>
        <source>Version %1, the rules of now. What it changed:</source>
        <translation>Versión %1, las reglas de ahora. Qué cambió:</translation>
    </message>
    <message>
        <source>Version %1. What it changed:</source>
        <translation>Versión %1. Qué cambió:</translation>
    </message>
    <message>
        <source>History of the rules</source>
        <translation>Historial de las reglas</translation>
    </message>
    <message>
        <source>Versions of the rules</source>
        <translation>Versiones de las reglas</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Qué es distinto</translation>
    </message>
    <message>
        <source>&amp;Older ones</source>
        <translation>&amp;Más antiguas</translation>
    </message>
    <message>
        <source>&amp;Restore this version</source>
        <translation>&amp;Restaurar esta versión</translation>
    </message>
    <message>
        <source>Its rules become those of now. Those of now stay in the history.</source>
        <translation>Sus reglas pasan a ser las de ahora. Las de ahora quedan en el historial.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>chatflow::RulePartRow</name>
    <message>
        <source>%1: what</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot; or &quot;Then 1&quot;</extracomment>
        <translation>%1: qué</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <extracomment>Said by a screen reader: %1 is &quot;Condition 2&quot; or &quot;Then 1&quot;</extracomment>
        <translation>Quitar: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleTrialModel</name>
    <message>
        <source>Unnamed</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>What it would have done</source>
        <translation>Qué habría hecho</translation>
    </message>
</context>
<context>
    <name>chatflow::RuleTrialPane</name>
    <message numerus="yes">
        <source>A flow would have answered %n message(s).</source>
        <translation>
            <numerusform>Un flujo habría respondido %n mensaje.</numerusform>
            <numerusform>Un flujo habría respondido %n mensajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is about %1.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Son unos %1.</translation>
    </message>
    <message numerus="yes">
        <source>The AI would have had %n message(s) less to answer.</source>
        <translation>
            <numerusform>La IA habría tenido %n mensaje menos que responder.</numerusform>
            <numerusform>La IA habría tenido %n mensajes menos que responder.</numerusform>
        </translation>
    </message>
    <message>
        <source>That saves about %1.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Ahorra unos %1.</translation>
    </message>
    <message>
        <source>What an answer costs is not known yet: no call of these days has a price.</source>
        <translation>Todavía no se sabe cuánto cuesta una respuesta: ninguna llamada de estos días tiene precio.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n day(s) were looked at. Nothing was sent or changed.</source>
        <translation>
            <numerusform>Se miraron %1 del último %n día. No se envió ni cambió nada.</numerusform>
            <numerusform>Se miraron %1 de los últimos %n días. No se envió ni cambió nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would have acted %n time(s)</source>
        <translation>
            <numerusform>Habría actuado %n vez</numerusform>
            <numerusform>Habría actuado %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n contact(s)</source>
        <translation>
            <numerusform>para %n contacto</numerusform>
            <numerusform>para %n contactos</numerusform>
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
            <numerusform>%n llamada a una persona</numerusform>
            <numerusform>%n llamadas a una persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are listed.</source>
        <translation>
            <numerusform>Se muestra el primer %n.</numerusform>
            <numerusform>Se muestran los primeros %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 conversations, %2 messages</source>
        <translation>%1 conversaciones, %2 mensajes</translation>
    </message>
    <message>
        <source>Going through the past</source>
        <translation>Repasando lo pasado</translation>
    </message>
    <message>
        <source>The rules could not be tried</source>
        <translation>No se pudieron probar las reglas</translation>
    </message>
    <message>
        <source>They would not have done anything</source>
        <translation>No habrían hecho nada</translation>
    </message>
    <message>
        <source>No message of these days was what they wait for.</source>
        <translation>Ningún mensaje de estos días era lo que esperan.</translation>
    </message>
    <message>
        <source>Try rules on what was said already</source>
        <translation>Prueba las reglas con lo que ya se dijo</translation>
    </message>
    <message>
        <source>Nothing is sent or changed. Tags and fields are taken as they are today.</source>
        <translation>No se envía ni se cambia nada. Las etiquetas y los campos se toman como están hoy.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>What rules would have done</source>
        <translation>Qué habrían hecho las reglas</translation>
    </message>
    <message>
        <source>This rule alone</source>
        <translation>Solo esta regla</translation>
    </message>
    <message>
        <source>All rules together</source>
        <translation>Todas las reglas juntas</translation>
    </message>
    <message>
        <source>Which rules are tried</source>
        <translation>Qué reglas se prueban</translation>
    </message>
    <message>
        <source>Days back</source>
        <translation>Días hacia atrás</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Abrir la conversación</translation>
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
        <translation>%1 o %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
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
        <translation>pasa algo que solo conoce un programa más nuevo</translation>
    </message>
    <message>
        <source>a contact writes</source>
        <translation>un contacto escribe</translation>
    </message>
    <message>
        <source>a contact says %1</source>
        <translation>un contacto dice %1</translation>
    </message>
    <message>
        <source>a message is about %1</source>
        <translation>un mensaje trata de %1</translation>
    </message>
    <message>
        <source>a message sounds unhappy</source>
        <translation>un mensaje suena molesto</translation>
    </message>
    <message>
        <source>a message sounds neutral</source>
        <translation>un mensaje suena neutro</translation>
    </message>
    <message>
        <source>a message sounds happy</source>
        <translation>un mensaje suena contento</translation>
    </message>
    <message>
        <source>a contact writes for the first time</source>
        <translation>un contacto escribe por primera vez</translation>
    </message>
    <message numerus="yes">
        <source>a contact has written %n message(s) or more in %1</source>
        <extracomment>%1 is &quot;7 days&quot;</extracomment>
        <translation>
            <numerusform>un contacto escribió %n mensaje o más en %1</numerusform>
            <numerusform>un contacto escribió %n mensajes o más en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>a contact writes while the business is closed</source>
        <translation>un contacto escribe con el negocio cerrado</translation>
    </message>
    <message>
        <source>a contact has not answered for %1</source>
        <extracomment>%1 is &quot;4 hours&quot;</extracomment>
        <translation>un contacto no responde desde hace %1</translation>
    </message>
    <message>
        <source>a conversation has used up its tokens of the day</source>
        <translation>una conversación agotó sus tokens del día</translation>
    </message>
    <message>
        <source>a conversation begins to wait for a person</source>
        <translation>una conversación empieza a esperar a una persona</translation>
    </message>
    <message>
        <source>the AI has failed too often</source>
        <translation>la IA falló demasiadas veces</translation>
    </message>
    <message>
        <source>a person has given a conversation back to the AI</source>
        <translation>una persona devolvió una conversación a la IA</translation>
    </message>
    <message>
        <source>something is so that only a newer program knows</source>
        <translation>se cumple algo que solo conoce un programa más nuevo</translation>
    </message>
    <message>
        <source>it does not carry the tag %1</source>
        <translation>no lleva la etiqueta %1</translation>
    </message>
    <message>
        <source>it carries the tag %1</source>
        <translation>lleva la etiqueta %1</translation>
    </message>
    <message>
        <source>the contact&apos;s field %1 is empty</source>
        <translation>el campo %1 del contacto está vacío</translation>
    </message>
    <message>
        <source>the contact&apos;s field %1 is filled in</source>
        <translation>el campo %1 del contacto está completo</translation>
    </message>
    <message>
        <source>the contact&apos;s field %1 is not %2</source>
        <translation>el campo %1 del contacto no es %2</translation>
    </message>
    <message>
        <source>the contact&apos;s field %1 is %2</source>
        <translation>el campo %1 del contacto es %2</translation>
    </message>
    <message>
        <source>it is not in %1</source>
        <translation>no está en %1</translation>
    </message>
    <message>
        <source>it is in %1</source>
        <translation>está en %1</translation>
    </message>
    <message>
        <source>the AI does not have the conversation</source>
        <translation>la IA no tiene la conversación</translation>
    </message>
    <message>
        <source>the AI has the conversation</source>
        <translation>la IA tiene la conversación</translation>
    </message>
    <message>
        <source>the conversation does not wait for a person</source>
        <translation>la conversación no espera a una persona</translation>
    </message>
    <message>
        <source>the conversation waits for a person</source>
        <translation>la conversación espera a una persona</translation>
    </message>
    <message>
        <source>no person has the conversation</source>
        <translation>ninguna persona tiene la conversación</translation>
    </message>
    <message>
        <source>a person has the conversation</source>
        <translation>una persona tiene la conversación</translation>
    </message>
    <message>
        <source>it did not come to the number %1</source>
        <translation>no llegó al número %1</translation>
    </message>
    <message>
        <source>it came to the number %1</source>
        <translation>llegó al número %1</translation>
    </message>
    <message>
        <source>the message does not contain %1</source>
        <translation>el mensaje no contiene %1</translation>
    </message>
    <message>
        <source>the message contains %1</source>
        <translation>el mensaje contiene %1</translation>
    </message>
    <message>
        <source>it is not within these hours: %1</source>
        <translation>no es en estas horas: %1</translation>
    </message>
    <message>
        <source>it is within these hours: %1</source>
        <translation>es en estas horas: %1</translation>
    </message>
    <message>
        <source>the business is closed</source>
        <translation>el negocio está cerrado</translation>
    </message>
    <message>
        <source>the business is open</source>
        <translation>el negocio está abierto</translation>
    </message>
    <message>
        <source>the message is not of the kind “%1”</source>
        <translation>el mensaje no es del tipo «%1»</translation>
    </message>
    <message>
        <source>the message is of the kind “%1”</source>
        <translation>el mensaje es del tipo «%1»</translation>
    </message>
    <message numerus="yes">
        <source>the contact wrote fewer than %n message(s) in %1</source>
        <extracomment>%1 is &quot;7 days&quot;</extracomment>
        <translation>
            <numerusform>el contacto escribió menos de %n mensaje en %1</numerusform>
            <numerusform>el contacto escribió menos de %n mensajes en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the contact wrote %n message(s) or more in %1</source>
        <translation>
            <numerusform>el contacto escribió %n mensaje o más en %1</numerusform>
            <numerusform>el contacto escribió %n mensajes o más en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>something is done that only a newer program knows</source>
        <translation>se hace algo que solo conoce un programa más nuevo</translation>
    </message>
    <message>
        <source>the AI answers</source>
        <translation>responde la IA</translation>
    </message>
    <message>
        <source>the flow %1 answers</source>
        <translation>responde el flujo %1</translation>
    </message>
    <message>
        <source>send %1</source>
        <translation>se envía %1</translation>
    </message>
    <message>
        <source>send the saved text %1</source>
        <translation>se envía el texto guardado %1</translation>
    </message>
    <message>
        <source>call for a person</source>
        <translation>se llama a una persona</translation>
    </message>
    <message>
        <source>call for a person: %1</source>
        <translation>se llama a una persona: %1</translation>
    </message>
    <message>
        <source>put on the tag %1</source>
        <translation>se pone la etiqueta %1</translation>
    </message>
    <message>
        <source>take off the tag %1</source>
        <translation>se quita la etiqueta %1</translation>
    </message>
    <message>
        <source>empty the contact&apos;s field %1</source>
        <translation>se vacía el campo %1 del contacto</translation>
    </message>
    <message>
        <source>set the contact&apos;s field %1 to %2</source>
        <translation>el campo %1 del contacto pasa a ser %2</translation>
    </message>
    <message>
        <source>keep the AI silent until a person hands the conversation back</source>
        <translation>la IA calla hasta que una persona devuelva la conversación</translation>
    </message>
    <message>
        <source>give the conversation to %1</source>
        <extracomment>%1 is a colleague</extracomment>
        <translation>la conversación se da a %1</translation>
    </message>
    <message>
        <source>tell the team %1</source>
        <translation>se avisa al equipo: %1</translation>
    </message>
    <message>
        <source>write again if no answer comes, as the settings say</source>
        <translation>se vuelve a escribir si no llega respuesta, como dicen los ajustes</translation>
    </message>
    <message>
        <source>only within these hours: %1</source>
        <translation>solo en estas horas: %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <extracomment>%1 is a date</extracomment>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>at most once in %1 for each contact</source>
        <extracomment>%1 is &quot;2 days&quot;</extracomment>
        <translation>como mucho una vez en %1 por contacto</translation>
    </message>
    <message>
        <source>the rules below are then not looked at</source>
        <translation>las reglas de abajo ya no se miran</translation>
    </message>
    <message>
        <source>nothing is done</source>
        <translation>no se hace nada</translation>
    </message>
    <message>
        <source>When %1, then %2.</source>
        <extracomment>&quot;When a contact writes, then the AI answers.&quot;</extracomment>
        <translation>Cuando %1, entonces %2.</translation>
    </message>
    <message>
        <source>When %1, if %2, then %3.</source>
        <extracomment>&quot;When a contact writes, if the business is open, then the AI answers.&quot;</extracomment>
        <translation>Cuando %1, si %2, entonces %3.</translation>
    </message>
    <message>
        <source>A message comes</source>
        <translation>Llega un mensaje</translation>
    </message>
    <message>
        <source>A message says certain words</source>
        <translation>Un mensaje dice ciertas palabras</translation>
    </message>
    <message>
        <source>A message is about something</source>
        <translation>Un mensaje trata de algo</translation>
    </message>
    <message>
        <source>A message sounds happy or unhappy</source>
        <translation>Un mensaje suena contento o molesto</translation>
    </message>
    <message>
        <source>A contact writes for the first time</source>
        <translation>Un contacto escribe por primera vez</translation>
    </message>
    <message>
        <source>A contact writes often</source>
        <translation>Un contacto escribe a menudo</translation>
    </message>
    <message>
        <source>A message comes while closed</source>
        <translation>Llega un mensaje con el negocio cerrado</translation>
    </message>
    <message>
        <source>A contact does not answer</source>
        <translation>Un contacto no responde</translation>
    </message>
    <message>
        <source>A conversation reaches its limit</source>
        <translation>Una conversación llega a su límite</translation>
    </message>
    <message>
        <source>A conversation waits for a person</source>
        <translation>Una conversación espera a una persona</translation>
    </message>
    <message>
        <source>The AI failed</source>
        <translation>La IA falló</translation>
    </message>
    <message>
        <source>A conversation is back with the AI</source>
        <translation>Una conversación vuelve a la IA</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Field of the contact</source>
        <translation>Campo del contacto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Who has the conversation</source>
        <translation>Quién tiene la conversación</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Número de WhatsApp</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>Time of the week</source>
        <translation>Hora de la semana</translation>
    </message>
    <message>
        <source>The business is open</source>
        <translation>El negocio está abierto</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Tipo de mensaje</translation>
    </message>
    <message>
        <source>How much the contact writes</source>
        <translation>Cuánto escribe el contacto</translation>
    </message>
    <message>
        <source>The AI answers</source>
        <translation>Responde la IA</translation>
    </message>
    <message>
        <source>Another flow answers</source>
        <translation>Responde otro flujo</translation>
    </message>
    <message>
        <source>Send a text</source>
        <translation>Enviar un texto</translation>
    </message>
    <message>
        <source>Send a saved text</source>
        <translation>Enviar un texto guardado</translation>
    </message>
    <message>
        <source>Call for a person</source>
        <translation>Llamar a una persona</translation>
    </message>
    <message>
        <source>Put on a tag</source>
        <translation>Poner una etiqueta</translation>
    </message>
    <message>
        <source>Take off a tag</source>
        <translation>Quitar una etiqueta</translation>
    </message>
    <message>
        <source>Set a field of the contact</source>
        <translation>Cambiar un campo del contacto</translation>
    </message>
    <message>
        <source>Keep the AI silent</source>
        <translation>Callar a la IA</translation>
    </message>
    <message>
        <source>Give it to a colleague</source>
        <translation>Darla a un colega</translation>
    </message>
    <message>
        <source>Tell the team</source>
        <translation>Avisar al equipo</translation>
    </message>
    <message>
        <source>Write again later</source>
        <translation>Volver a escribir después</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>The AI</source>
        <translation>La IA</translation>
    </message>
    <message>
        <source>Nobody: it waits for a person</source>
        <translation>Nadie: espera a una persona</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Sticker</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Tarjeta de contacto</translation>
    </message>
    <message>
        <source>&quot;%1&quot; never gets its turn: &quot;%2&quot; stops before it.</source>
        <translation>A «%1» nunca le toca: «%2» se detiene antes.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; never hears &quot;%3&quot;: &quot;%2&quot; takes it and stops.</source>
        <translation>«%1» nunca oye «%3»: «%2» se lo queda y se detiene.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; want opposite things for the same event.</source>
        <translation>«%1» y «%2» quieren lo contrario ante lo mismo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; both send a text for the same event.</source>
        <translation>«%1» y «%2» envían las dos un texto ante lo mismo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; sends a text for every message: give it a rest, or two programs may answer each other for ever.</source>
        <translation>«%1» envía un texto por cada mensaje: dele un descanso, o dos programas pueden responderse sin fin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives the conversation to a person: its text will not leave.</source>
        <translation>«%1» da la conversación a una persona: su texto no saldrá.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: there is no variable &quot;%2&quot;.</source>
        <translation>«%1»: no hay ninguna variable «%2».</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: there is no saved text &quot;%2&quot;.</source>
        <translation>«%1»: no hay ningún texto guardado «%2».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of a newer program and does not act here.</source>
        <translation>«%1» es de un programa más nuevo y aquí no actúa.</translation>
    </message>
    <message>
        <source>At most %1 conditions.</source>
        <translation>Como mucho %1 condiciones.</translation>
    </message>
    <message>
        <source>At most %1 things to do.</source>
        <translation>Como mucho %1 acciones.</translation>
    </message>
    <message>
        <source>At most %1 of them.</source>
        <translation>Como mucho %1.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Como mucho %1 caracteres.</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Ponle un nombre a la regla.</translation>
    </message>
    <message>
        <source>Say what is to be done, or let it keep the rules below from acting.</source>
        <translation>Di qué hay que hacer, o que no actúen las reglas de abajo.</translation>
    </message>
    <message>
        <source>Choose or write at least one.</source>
        <translation>Elige o escribe al menos uno.</translation>
    </message>
    <message>
        <source>The name of a field begins with a letter and has letters, digits and _ only.</source>
        <translation>El nombre de un campo empieza con una letra y solo tiene letras, cifras y _.</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Elige un colega.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>Add the hours, or mend those that cannot be.</source>
        <translation>Añade las horas, o corrige las que no pueden ser.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Completa esto.</translation>
    </message>
</context>
<context>
    <name>chatflow::RulesCommands</name>
    <message>
        <source>RULE</source>
        <translation>REGLA</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>CUÁNDO</translation>
    </message>
    <message>
        <source>ON</source>
        <translation>ACTIVA</translation>
    </message>
    <message>
        <source>ACTED</source>
        <translation>ACTUÓ</translation>
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
        <translation>CONTACTO</translation>
    </message>
    <message>
        <source>CONVERSATION</source>
        <translation>CONVERSACIÓN</translation>
    </message>
    <message>
        <source>There are no rules. &quot;rules begin&quot; adds the ready-made ones.</source>
        <translation>No hay reglas. «rules begin» añade las que vienen hechas.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>of a newer program</source>
        <translation>de un programa más nuevo</translation>
    </message>
    <message>
        <source>Saved as version %1.</source>
        <translation>Guardado como versión %1.</translation>
    </message>
    <message>
        <source>only its owner and an administrator may change its rules</source>
        <translation>solo su dueño y un administrador pueden cambiar sus reglas</translation>
    </message>
    <message>
        <source>all ready-made rules are there already</source>
        <translation>ya están todas las reglas hechas</translation>
    </message>
    <message>
        <source>a number of days is expected, at most 366</source>
        <translation>se espera un número de días, 366 como mucho</translation>
    </message>
    <message>
        <source>%1 conversations, %2 messages …</source>
        <translation>%1 conversaciones, %2 mensajes …</translation>
    </message>
    <message numerus="yes">
        <source>Looked at %1 messages of %2 conversations of the last %n day(s). Nothing was sent or changed.</source>
        <translation>
            <numerusform>Se miraron %1 mensajes de %2 conversaciones de %n día. No se envió ni se cambió nada.</numerusform>
            <numerusform>Se miraron %1 mensajes de %2 conversaciones de los últimos %n días. No se envió ni se cambió nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>They would have sent %1 texts to %2 contacts and called for a person %3 times; the AI would have answered %4 messages less.</source>
        <translation>Habrían enviado %1 textos a %2 contactos y pedido una persona %3 veces; la IA habría respondido %4 mensajes menos.</translation>
    </message>
    <message>
        <source>why, kept with the version</source>
        <translation>por qué; se guarda con la versión</translation>
    </message>
    <message>
        <source>Lists a tenant&apos;s rules in their order, and how often each has acted.</source>
        <translation>Lista las reglas de un negocio en su orden, y cuántas veces actuó cada una.</translation>
    </message>
    <message>
        <source>Shows one rule as the file of an export has it.</source>
        <translation>Muestra una regla tal como queda en el archivo de una exportación.</translation>
    </message>
    <message>
        <source>Adds the ready-made rules, in the tenant&apos;s language.</source>
        <translation>Añade las reglas hechas, en el idioma del negocio.</translation>
    </message>
    <message>
        <source>Who asks for a person, is unhappy or complains gets a person; the AI answers the rest. The reminder after a silence and the offer to frequent customers are off until they are enabled.</source>
        <translation>Quien pide una persona, está molesto o reclama recibe una persona; la IA responde lo demás. El recordatorio tras un silencio y la oferta a clientes frecuentes están apagados hasta que se activen.</translation>
    </message>
    <message>
        <source>Lets a rule act.</source>
        <translation>Deja actuar una regla.</translation>
    </message>
    <message>
        <source>Keeps a rule, but lets it act no more.</source>
        <translation>Conserva una regla, pero no la deja actuar más.</translation>
    </message>
    <message>
        <source>Writes a tenant&apos;s rules into a JSON file.</source>
        <translation>Escribe las reglas de un negocio en un archivo JSON.</translation>
    </message>
    <message>
        <source>Puts the rules of a JSON file in the place of a tenant&apos;s rules.</source>
        <translation>Pone las reglas de un archivo JSON en lugar de las de un negocio.</translation>
    </message>
    <message>
        <source>The file is checked as a whole first. What was there before stays among the versions.</source>
        <translation>Antes se comprueba el archivo entero. Lo que había queda entre las versiones.</translation>
    </message>
    <message>
        <source>Shows what a tenant&apos;s rules, or those of a file, would have done.</source>
        <translation>Muestra lo que habrían hecho las reglas de un negocio, o las de un archivo.</translation>
    </message>
    <message>
        <source>Reads the conversations of the last days; nothing is sent or changed. Tags and fields are taken as they are today. Rules that are off are left out, unless --rule names one.</source>
        <translation>Lee las conversaciones de los últimos días; no se envía ni se cambia nada. Las etiquetas y los campos se toman como están hoy. Las reglas apagadas no cuentan, salvo que --rule nombre una.</translation>
    </message>
    <message>
        <source>how far back; 30 unless given</source>
        <translation>hasta cuántos días atrás; 30 si no se dice</translation>
    </message>
    <message>
        <source>only this rule, even if it is off</source>
        <translation>solo esta regla, aunque esté apagada</translation>
    </message>
    <message>
        <source>All rules rest until &quot;rules resume&quot;.</source>
        <translation>Todas las reglas descansan hasta «rules resume».</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSIÓN</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>QUIÉN</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>POR QUÉ</translation>
    </message>
    <message>
        <source>The rules were never changed.</source>
        <translation>Las reglas nunca se cambiaron.</translation>
    </message>
    <message>
        <source>a number of a version is expected, as &quot;rules history&quot; tells them</source>
        <translation>se espera el número de una versión, como los da «rules history»</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>Volver a la versión %1</translation>
    </message>
    <message>
        <source>Lets none of a tenant&apos;s rules act, whether it is on or off.</source>
        <translation>No deja actuar a ninguna regla de un cliente, esté activa o no.</translation>
    </message>
    <message>
        <source>Lets a tenant&apos;s rules act again, those that are on.</source>
        <translation>Deja actuar otra vez a las reglas de un cliente que están activas.</translation>
    </message>
    <message>
        <source>Lists the versions of a tenant&apos;s rules, the newest first.</source>
        <translation>Lista las versiones de las reglas de un cliente, la más nueva primero.</translation>
    </message>
    <message>
        <source>Makes the rules of a former version those of now.</source>
        <translation>Hace que las reglas de una versión anterior sean las de ahora.</translation>
    </message>
    <message>
        <source>They become a new version; those of now stay among the versions.</source>
        <translation>Pasan a ser una versión nueva; las de ahora quedan entre las versiones.</translation>
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
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagada</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Núm.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Acted</source>
        <translation>Actuó</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>chatflow::RunCommand</name>
    <message>
        <source>The engine runs on %1. Ctrl+C stops it; what is in hand is finished first.</source>
        <translation>El motor funciona con %1. Ctrl+C lo detiene; antes se termina lo que está en curso.</translation>
    </message>
    <message>
        <source>Stopping: finishing what is in hand.</source>
        <translation>Deteniendo: se termina lo que está en curso.</translation>
    </message>
    <message>
        <source>The engine has stopped.</source>
        <translation>El motor se detuvo.</translation>
    </message>
    <message>
        <source>Answers the tenants&apos; conversations until it is stopped.</source>
        <translation>Responde las conversaciones de los clientes hasta que se detiene.</translation>
    </message>
    <message>
        <source>Several engines, and a console, may work on one workspace: each WhatsApp instance is answered by one of them, and another takes over within ten seconds when that one dies. SIGTERM, SIGINT and SIGHUP end it with 0 after what is in hand is finished; a second signal ends it at once. Nothing is lost either way: what was not finished is taken up at the next start, and no message is answered twice.
It tells a supervisor that it runs: by READY=1 on NOTIFY_SOCKET (a systemd unit of Type=notify), and as --ready-file and --ready-fd ask.</source>
        <translation>Varios motores, y una consola, pueden trabajar con un mismo espacio de trabajo: cada instancia de WhatsApp la responde uno de ellos, y otro lo releva en diez segundos cuando ese muere. SIGTERM, SIGINT y SIGHUP lo terminan con 0 después de acabar lo que está en curso; una segunda señal lo termina de inmediato. En ningún caso se pierde nada: lo que no se terminó se retoma en el siguiente arranque, y ningún mensaje se responde dos veces.
Avisa a un supervisor de que está en marcha: con READY=1 en NOTIFY_SOCKET (una unidad de systemd de Type=notify), y como lo pidan --ready-file y --ready-fd.</translation>
    </message>
    <message>
        <source>written, with the process id, when it runs; removed when it stops</source>
        <translation>se escribe, con el identificador del proceso, cuando está en marcha; se quita cuando se detiene</translation>
    </message>
    <message>
        <source>an open file descriptor that gets “READY=1” when it runs, and is closed</source>
        <translation>un descriptor de archivo abierto que recibe «READY=1» cuando está en marcha, y se cierra</translation>
    </message>
    <message>
        <source>stop by itself after so long</source>
        <translation>detenerse por sí mismo después de este tiempo</translation>
    </message>
    <message>
        <source>how this engine is called among those of the workspace; otherwise made from the computer&apos;s name</source>
        <translation>cómo se llama este motor entre los del espacio de trabajo; si no, se forma con el nombre del equipo</translation>
    </message>
    <message>
        <source>how long the others wait for this engine when it falls silent</source>
        <translation>cuánto esperan los demás a este motor cuando deja de dar señales</translation>
    </message>
    <message>
        <source>also receive Evolution&apos;s webhooks, at http://ADDRESS:N/webhook with the secret workspace/webhook in the header X-Chatflow-Secret or behind the path; 0 = any free port</source>
        <translation>además, recibir los webhooks de Evolution, en http://ADDRESS:N/webhook con el secreto workspace/webhook en el encabezado X-Chatflow-Secret o detrás de la ruta; 0 = cualquier puerto libre</translation>
    </message>
    <message>
        <source>where to listen for webhooks; otherwise 127.0.0.1, which only this computer reaches</source>
        <translation>dónde esperar los webhooks; si no, 127.0.0.1, a la que solo llega este equipo</translation>
    </message>
</context>
<context>
    <name>chatflow::SandboxCommand</name>
    <message>
        <source>%1 stands in at %2, key %3</source>
        <translation>%1 simulado en %2, clave %3</translation>
    </message>
    <message>
        <source>%1: instance %2, chatflow %3, key %4</source>
        <translation>%1: instancia %2, chatflow %3, clave %4</translation>
    </message>
    <message>
        <source>Ctrl+C stops it. Nothing here leaves this computer, and these keys open nothing else.</source>
        <translation>Ctrl+C la detiene. Nada de esto sale de este equipo, y estas claves no abren nada más.</translation>
    </message>
    <message>
        <source>not a number from 0 to 1000</source>
        <translation>no es un número de 0 a 1000</translation>
    </message>
    <message>
        <source>Stands in for Flowise and Evolution, with simulated contacts, to try things at no cost.</source>
        <translation>Simula Flowise y Evolution, con contactos inventados, para probar sin costo.</translation>
    </message>
    <message>
        <source>Starts two servers on this computer only, which speak the real protocols, writes their addresses and keys, and then what is said. It opens no workspace: make one with “tenant add” and “secret set”, and answer with “run”. The servers are controlled under /__sandbox/, e.g. POST /__sandbox/deliver lets a contact write.</source>
        <translation>Inicia dos servidores, solo en este equipo, que hablan los protocolos reales; escribe sus direcciones y claves, y después lo que se dice. No abre ningún espacio de trabajo: cree uno con «tenant add» y «secret set», y responda con «run». Los servidores se controlan en /__sandbox/; por ejemplo, POST /__sandbox/deliver hace que un contacto escriba.</translation>
    </message>
    <message>
        <source>tenants, flows, contacts and faults as JSON, rather than the built-in demo</source>
        <translation>clientes, chatflows, contactos y fallas en JSON, en lugar de la demostración incluida</translation>
    </message>
    <message>
        <source>let no contact write by itself</source>
        <translation>que ningún contacto escriba por sí mismo</translation>
    </message>
    <message>
        <source>how fast they write (1); 0 does not wait at all</source>
        <translation>qué tan rápido escriben (1); 0 no espera nada</translation>
    </message>
    <message>
        <source>the port of the Flowise stand-in (any free one)</source>
        <translation>el puerto del Flowise simulado (cualquiera libre)</translation>
    </message>
    <message>
        <source>the port of the Evolution stand-in (any free one)</source>
        <translation>el puerto del Evolution simulado (cualquiera libre)</translation>
    </message>
    <message>
        <source>written, with the process id, when it runs; removed when it stops</source>
        <translation>se escribe, con el identificador del proceso, cuando está en marcha; se quita cuando se detiene</translation>
    </message>
    <message>
        <source>an open file descriptor that gets “READY=1” when it runs, and is closed</source>
        <translation>un descriptor de archivo abierto que recibe «READY=1» cuando está en marcha, y se cierra</translation>
    </message>
    <message>
        <source>stop by itself after so long</source>
        <translation>detenerse por sí mismo después de este tiempo</translation>
    </message>
</context>
<context>
    <name>chatflow::SandboxFillCommand</name>
    <message>
        <source>none is named, and sample data does not belong into your own workspace</source>
        <translation>no se indicó ninguno, y los datos de muestra no deben ir a su propio espacio de trabajo</translation>
    </message>
    <message>
        <source>there are tenants in %1 already; name a new one</source>
        <translation>ya hay clientes en %1; indique uno nuevo</translation>
    </message>
    <message>
        <source>each conversation takes at least one message</source>
        <translation>cada conversación necesita al menos un mensaje</translation>
    </message>
    <message>
        <source>not a date and time like 2026-11-24T18:00:00Z</source>
        <translation>no es una fecha y hora como 2026-11-24T18:00:00Z</translation>
    </message>
    <message>
        <source>%1 of %2 messages (%3 %)</source>
        <translation>%1 de %2 mensajes (%3 %)</translation>
    </message>
    <message>
        <source>Filled: %1 tenants, %2 conversations, %3 messages up to %4, in %5 s.</source>
        <translation>Listo: %1 clientes, %2 conversaciones, %3 mensajes hasta %4, en %5 s.</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 messages. The workspace is whole, its history just ends at %3; it cannot be filled further. For another try name a new one.</source>
        <translation>Detenido después de %1 de %2 mensajes. El espacio de trabajo está completo, solo que su historia termina en %3; no se puede seguir llenando. Para otro intento indique uno nuevo.</translation>
    </message>
    <message>
        <source>Fills a new workspace with made-up businesses and their history.</source>
        <translation>Llena un espacio de trabajo nuevo con negocios inventados y su historia.</translation>
    </message>
    <message>
        <source>For trying the console, for pictures and for measuring: businesses of several trades in Spanish, Portuguese and English, months of conversations of any length, media, failed messages, conversations that wait for a person, and the usage of it all. The workspace must be named, and have no tenants yet. Nothing is sent, and nobody in it exists. When it is stopped, the workspace is whole and its history ends earlier.</source>
        <translation>Para probar la consola, para imágenes y para medir: negocios de varios rubros en español, portugués e inglés, meses de conversaciones de cualquier largo, archivos multimedia, mensajes fallidos, conversaciones que esperan a una persona, y el consumo de todo ello. Hay que indicar el espacio de trabajo, y no debe tener clientes todavía. No se envía nada, y nadie de ahí existe. Si se detiene, el espacio de trabajo está completo y su historia termina antes.</translation>
    </message>
    <message>
        <source>businesses (3)</source>
        <translation>negocios (3)</translation>
    </message>
    <message>
        <source>conversations in all (200)</source>
        <translation>conversaciones en total (200)</translation>
    </message>
    <message>
        <source>messages in all (25 for each conversation); a tenth of them is one thread</source>
        <translation>mensajes en total (25 por cada conversación); la décima parte es un solo hilo</translation>
    </message>
    <message>
        <source>how far the history goes back (300)</source>
        <translation>hasta dónde se remonta la historia (300)</translation>
    </message>
    <message>
        <source>another history; with the same number and --until it is the same (1)</source>
        <translation>otra historia; con el mismo número y el mismo --until es la misma (1)</translation>
    </message>
    <message>
        <source>when the history ends, e.g. 2026-11-24T18:00:00Z (now)</source>
        <translation>cuándo termina la historia, p. ej. 2026-11-24T18:00:00Z (ahora)</translation>
    </message>
</context>
<context>
    <name>chatflow::SaveBar</name>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n cambio sin guardar</numerusform>
            <numerusform>%n cambios sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What is not saved</source>
        <translation>Lo que no está guardado</translation>
    </message>
    <message>
        <source>Show what was changed</source>
        <translation>Mostrar lo que se cambió</translation>
    </message>
    <message>
        <source>Why? (if you like)</source>
        <translation>¿Por qué? (si quiere)</translation>
    </message>
    <message>
        <source>Why the settings are changed</source>
        <translation>Por qué se cambian los ajustes</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Guardar los ajustes</translation>
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
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>chatflow::SearchModel</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Show more contacts</source>
        <translation>Mostrar más contactos</translation>
    </message>
</context>
<context>
    <name>chatflow::SecretArgument</name>
    <message>
        <source>it is one of workspace/flowise, workspace/evolution, workspace/webhook, tenant/TENANT/flowise and tenant/TENANT/evolution</source>
        <translation>es uno de estos: workspace/flowise, workspace/evolution, workspace/webhook, tenant/TENANT/flowise y tenant/TENANT/evolution</translation>
    </message>
</context>
<context>
    <name>chatflow::SecretCommand</name>
    <message>
        <source>Key for %1 (it is not shown): </source>
        <translation>Clave de %1 (no se muestra): </translation>
    </message>
    <message>
        <source>A key was given on the command line, where other users and the shell&apos;s history can see it. It was not stored.</source>
        <translation>Se dio una clave en la línea de comandos, donde otros usuarios y el historial del intérprete pueden verla. No se guardó.</translation>
    </message>
    <message>
        <source>Make a new key, since this one may be known, and give it on standard input or with --file.</source>
        <translation>Cree una clave nueva, porque esta puede ser conocida, y dela por la entrada estándar o con --file.</translation>
    </message>
    <message>
        <source>Stored %1 in the %2.</source>
        <translation>%1 quedó guardada (%2).</translation>
    </message>
    <message>
        <source>%1 is not set any more.</source>
        <translation>%1 ya no está guardada.</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>llavero</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>bóveda</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>SET</source>
        <translation>GUARDADA</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Stores a key, read from standard input or a file.</source>
        <translation>Guarda una clave, leída de la entrada estándar o de un archivo.</translation>
    </message>
    <message>
        <source>read the key from FILE rather than from standard input</source>
        <translation>leer la clave de FILE en lugar de la entrada estándar</translation>
    </message>
    <message>
        <source>Lists the keys that a workspace can have, and which are set.</source>
        <translation>Muestra las claves que puede tener un espacio de trabajo, y cuáles están guardadas.</translation>
    </message>
    <message>
        <source>Of a long key the last four characters are shown, so that it can be told from another.</source>
        <translation>De una clave larga se muestran los cuatro últimos caracteres, para distinguirla de otra.</translation>
    </message>
    <message>
        <source>Removes a key; it is no failure when it was not set.</source>
        <translation>Quita una clave; no es una falla que no estuviera guardada.</translation>
    </message>
    <message>
        <source>It is for %1.</source>
        <translation>Es para %1.</translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation>SERVIDOR</translation>
    </message>
    <message>
        <source>NAME is tenant/TENANT/flowise or tenant/TENANT/evolution for a tenant&apos;s own key, or workspace/flowise or workspace/evolution for the one of all tenants without their own. From a terminal the key is asked for and not shown. One line break at its end is taken off. Keys are kept in the computer&apos;s keychain, or in the vault under a pass phrase; never in the workspace. A key is shown to one server only: the one given by --server, or else the one in the settings.</source>
        <translation>NAME es tenant/TENANT/flowise o tenant/TENANT/evolution para la clave propia de un cliente, o workspace/flowise o workspace/evolution para la de todos los clientes sin clave propia. En una terminal la clave se pide y no se muestra. Se quita un salto de línea al final. Las claves se guardan en el llavero del equipo, o en la bóveda bajo una frase de contraseña; nunca en el espacio de trabajo. Una clave se muestra a un solo servidor: el indicado con --server o, si no, el de los ajustes.</translation>
    </message>
    <message>
        <source>the server that the key is for, and is shown to alone</source>
        <translation>el servidor para el que es la clave, y el único al que se muestra</translation>
    </message>
</context>
<context>
    <name>chatflow::SecretField</name>
    <message>
        <source>Will be removed</source>
        <translation>Se quitará</translation>
    </message>
    <message>
        <source>Set – type another one to replace it</source>
        <translation>Guardada – escriba otra para reemplazarla</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Conservar la clave</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Quitar la clave</translation>
    </message>
</context>
<context>
    <name>chatflow::SecretInput</name>
    <message>
        <source>the key</source>
        <translation>la clave</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>it is longer than any key</source>
        <translation>es más larga que cualquier clave</translation>
    </message>
    <message>
        <source>it holds line breaks or control characters</source>
        <translation>contiene saltos de línea o caracteres de control</translation>
    </message>
</context>
<context>
    <name>chatflow::SelectionBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegida</numerusform>
            <numerusform>%n elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Do with them</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Choose only the one that is open (Esc)</source>
        <translation>Elegir solo la que está abierta (Esc)</translation>
    </message>
</context>
<context>
    <name>chatflow::ServerCheck</name>
    <message>
        <source>%1: name of the server</source>
        <translation>%1: nombre del servidor</translation>
    </message>
    <message>
        <source>%1: secure connection</source>
        <translation>%1: conexión segura</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 es %2.</translation>
    </message>
    <message>
        <source>%1; the certificate of %2 was issued by %3 and is valid until %4.</source>
        <translation>%1; el certificado de %2 lo emitió %3 y vale hasta el %4.</translation>
    </message>
    <message>
        <source>%1; but the certificate of %2 ends on %3. Renew it, or nothing is answered after that.</source>
        <translation>%1; pero el certificado de %2 termina el %3. Renuévelo, o después no se responderá nada.</translation>
    </message>
    <message>
        <source>The certificate was signed by the server itself (%1), so nobody vouches for it. Give the server a certificate of a known authority.</source>
        <translation>El certificado lo firmó el propio servidor (%1), así que nadie responde por él. Dé al servidor un certificado de una autoridad conocida.</translation>
    </message>
    <message>
        <source>The certificate was issued by %1, whom this computer does not know. Often the server does not send the certificates in between: set them up there.</source>
        <translation>El certificado lo emitió %1, a quien esta computadora no conoce. A menudo el servidor no envía los certificados intermedios: configúrelos allí.</translation>
    </message>
    <message>
        <source>The certificate is not for %1 but for %2. Use a name that it is made for.</source>
        <translation>El certificado no es para %1 sino para %2. Use un nombre para el que esté hecho.</translation>
    </message>
    <message>
        <source>The certificate ended on %1. Renew it on the server.</source>
        <translation>El certificado terminó el %1. Renuévelo en el servidor.</translation>
    </message>
    <message>
        <source>The certificate begins on %1 only. Check this computer&apos;s clock.</source>
        <translation>El certificado empieza recién el %1. Revise el reloj de esta computadora.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: %1</source>
        <translation>El certificado no es de confianza: %1</translation>
    </message>
    <message>
        <source>Its fingerprint (SHA-256): %1</source>
        <translation>Su huella (SHA-256): %1</translation>
    </message>
    <message>
        <source>%1; the server shows the key that was trusted by hand.</source>
        <translation>%1; el servidor muestra la clave que se aceptó a mano.</translation>
    </message>
    <message>
        <source>The server shows another key than the one that was trusted. Either it was renewed, which who runs it can tell, or somebody stands between: nothing is sent to it. Its fingerprint (SHA-256) now: %1</source>
        <translation>El servidor muestra otra clave que la aceptada. O se renovó, lo que sabe quien lo administra, o alguien está en medio: no se le envía nada. Su huella (SHA-256) ahora: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::ServerForm</name>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Detener la prueba</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Probar la conexión</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clave de API</translation>
    </message>
    <message>
        <source>&amp;Fetch the list</source>
        <translation>&amp;Obtener la lista</translation>
    </message>
    <message>
        <source>The key that is kept is for no server yet: enter the key of this one.</source>
        <translation>La clave guardada aún no es para ningún servidor: introduzca la de este.</translation>
    </message>
    <message>
        <source>The key that is kept is for %1 and is not shown to another server: enter the key of this one.</source>
        <translation>La clave guardada es para %1 y no se muestra a otro servidor: introduzca la de este.</translation>
    </message>
</context>
<context>
    <name>chatflow::SessionStatus</name>
    <message>
        <source>Starting the sandbox</source>
        <translation>Iniciando la demostración</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>Abriendo el espacio de trabajo</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>No se pudo abrir el espacio de trabajo</translation>
    </message>
    <message>
        <source>The engine did not start: nothing is received or answered.</source>
        <translation>El motor no arrancó: no se recibe ni se responde nada.</translation>
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
        <translation>Cómo llegan las variables al chatflow</translation>
    </message>
    <message>
        <source>Who remembers the conversation</source>
        <translation>Quién recuerda la conversación</translation>
    </message>
    <message>
        <source>Streamed answers</source>
        <translation>Respuestas en continuo</translation>
    </message>
    <message>
        <source>Time limit of an answer (seconds)</source>
        <translation>Tiempo límite de una respuesta (segundos)</translation>
    </message>
    <message>
        <source>Earlier messages sent along</source>
        <translation>Mensajes anteriores que se envían</translation>
    </message>
    <message>
        <source>Tokens of earlier messages sent along</source>
        <translation>Tokens de mensajes anteriores que se envían</translation>
    </message>
    <message>
        <source>Tokens a conversation may use a day</source>
        <translation>Tokens que una conversación puede usar al día</translation>
    </message>
    <message>
        <source>Wait for more messages (milliseconds)</source>
        <translation>Espera de más mensajes (milisegundos)</translation>
    </message>
    <message>
        <source>Longest wait for more messages (milliseconds)</source>
        <translation>Espera máxima de más mensajes (milisegundos)</translation>
    </message>
    <message>
        <source>Oldest message that is answered (seconds)</source>
        <translation>Antigüedad máxima de un mensaje que se contesta (segundos)</translation>
    </message>
    <message>
        <source>Attempts to get an answer</source>
        <translation>Intentos de obtener una respuesta</translation>
    </message>
    <message>
        <source>Time limit of sending (seconds)</source>
        <translation>Tiempo límite de envío (segundos)</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Nombre del negocio</translation>
    </message>
    <message>
        <source>Business description</source>
        <translation>Descripción del negocio</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>Language of the answers</source>
        <translation>Idioma de las respuestas</translation>
    </message>
    <message>
        <source>Products and services</source>
        <translation>Productos y servicios</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario de atención</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Días festivos</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Special instructions</source>
        <translation>Instrucciones especiales</translation>
    </message>
    <message>
        <source>Own variables</source>
        <translation>Variables propias</translation>
    </message>
    <message>
        <source>Prompt template</source>
        <translation>Plantilla de prompt</translation>
    </message>
    <message>
        <source>Where the template is from</source>
        <translation>De dónde viene la plantilla</translation>
    </message>
    <message>
        <source>Product “%1”</source>
        <translation>Producto «%1»</translation>
    </message>
    <message>
        <source>Variable “%1”</source>
        <translation>Variable «%1»</translation>
    </message>
    <message>
        <source>Opening hours, %1</source>
        <translation>Horario de atención, %1</translation>
    </message>
    <message>
        <source>Holiday %1</source>
        <translation>Día festivo %1</translation>
    </message>
    <message>
        <source>Model for the costs</source>
        <translation>Modelo para los costos</translation>
    </message>
    <message>
        <source>Certificate trusted by hand</source>
        <translation>Certificado aceptado a mano</translation>
    </message>
    <message>
        <source>Summary of older messages</source>
        <translation>Resumen de los mensajes más antiguos</translation>
    </message>
    <message>
        <source>Chatflow that summarises</source>
        <translation>Chatflow que resume</translation>
    </message>
    <message>
        <source>Time until a person answers (minutes)</source>
        <translation>Tiempo hasta que responde una persona (minutos)</translation>
    </message>
    <message>
        <source>Tag of important contacts</source>
        <translation>Etiqueta de los contactos importantes</translation>
    </message>
    <message>
        <source>Chatflow when the first one fails</source>
        <translation>Chatflow cuando falla el primero</translation>
    </message>
    <message>
        <source>Message when nobody can answer</source>
        <translation>Mensaje cuando nadie puede responder</translation>
    </message>
    <message>
        <source>Words that tell it is an AI</source>
        <translation>Palabras que dicen que es una IA</translation>
    </message>
    <message>
        <source>What the AI talks about</source>
        <translation>De qué habla la IA</translation>
    </message>
    <message>
        <source>Most answers to a contact in ten minutes</source>
        <translation>Máximo de respuestas a un contacto en diez minutos</translation>
    </message>
    <message>
        <source>Most messages a minute of a number</source>
        <translation>Máximo de mensajes por minuto de un número</translation>
    </message>
    <message>
        <source>Question how it was</source>
        <translation>Pregunta de cómo fue</translation>
    </message>
    <message>
        <source>Words of the question how it was</source>
        <translation>Texto de la pregunta de cómo fue</translation>
    </message>
    <message>
        <source>Time to answer it (hours)</source>
        <translation>Tiempo para responderla (horas)</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>Follow-ups not before</source>
        <translation>Seguimientos no antes de</translation>
    </message>
    <message>
        <source>Follow-ups not after</source>
        <translation>Seguimientos no después de</translation>
    </message>
    <message>
        <source>Follow-ups only while open</source>
        <translation>Seguimientos solo con el negocio abierto</translation>
    </message>
    <message>
        <source>Most follow-ups without an answer</source>
        <translation>Máximo de seguimientos sin respuesta</translation>
    </message>
    <message>
        <source>Follow-ups that were missed</source>
        <translation>Seguimientos que se perdieron</translation>
    </message>
    <message>
        <source>Words that end automatic messages</source>
        <translation>Palabras que terminan los mensajes automáticos</translation>
    </message>
    <message>
        <source>Steps of the follow-ups</source>
        <translation>Pasos de los seguimientos</translation>
    </message>
    <message numerus="yes">
        <source>Follow-up after %n hour(s)</source>
        <translation>
            <numerusform>Seguimiento después de %n hora</numerusform>
            <numerusform>Seguimiento después de %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follow-up after %n minute(s)</source>
        <translation>
            <numerusform>Seguimiento después de %n minuto</numerusform>
            <numerusform>Seguimiento después de %n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsPage</name>
    <message>
        <source>%1 has saved other settings meanwhile. Both are kept.</source>
        <translation>Entretanto %1 guardó otros ajustes. Se conservan ambos.</translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation>Los ajustes no se guardaron.</translation>
    </message>
    <message>
        <source>Everything is saved but the keys.</source>
        <translation>Se guardó todo menos las claves.</translation>
    </message>
    <message>
        <source>Another business answers this WhatsApp number already. Choose another one.</source>
        <translation>Otro negocio ya responde este número de WhatsApp. Elija otro.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Unsaved settings</source>
        <translation>Ajustes sin guardar</translation>
    </message>
    <message>
        <source>What you changed in the settings of %1 is not saved.</source>
        <extracomment>%1 is a business</extracomment>
        <translation>Lo que cambió en los ajustes de %1 no está guardado.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Descartarlo</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <source>Somebody else has just saved settings of this business. When you save yours, both are put together.</source>
        <translation>Otra persona acaba de guardar ajustes de este negocio. Cuando guarde los suyos, se unirán ambos.</translation>
    </message>
    <message>
        <source>No business is chosen</source>
        <translation>No hay ningún negocio elegido</translation>
    </message>
    <message>
        <source>Choose one at the top, or add the first one under “Businesses”.</source>
        <translation>Elija uno arriba, o añada el primero en «Negocios».</translation>
    </message>
    <message>
        <source>These settings are not yours to see</source>
        <translation>Usted no puede ver estos ajustes</translation>
    </message>
    <message>
        <source>Ask the administrator of this workspace.</source>
        <translation>Pregunte al administrador de este espacio de trabajo.</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>No se pudieron leer los ajustes</translation>
    </message>
    <message>
        <source>Reading the settings</source>
        <translation>Leyendo los ajustes</translation>
    </message>
    <message>
        <source>%1, something is wrong</source>
        <extracomment>Said by a screen reader: %1 is a section of the settings</extracomment>
        <translation>%1, hay algo mal</translation>
    </message>
    <message>
        <source>&amp;Save the settings</source>
        <translation>&amp;Guardar los ajustes</translation>
    </message>
    <message>
        <source>&amp;Discard the changes</source>
        <translation>&amp;Descartar los cambios</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Secciones de los ajustes</translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsPalette</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings, %1</source>
        <extracomment>Where a setting is: %1 is a section of the page (&quot;Flowise&quot;)</extracomment>
        <translation>Ajustes, %1</translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsText</name>
    <message>
        <source>there is no such setting</source>
        <translation>no existe ese ajuste</translation>
    </message>
    <message>
        <source>there is no such setting; did you mean %1?</source>
        <translation>no existe ese ajuste; ¿quiso decir %1?</translation>
    </message>
    <message>
        <source>a whole number is expected</source>
        <translation>se espera un número entero</translation>
    </message>
    <message>
        <source>yes or no is expected</source>
        <translation>se espera yes o no</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>se espera: %1</translation>
    </message>
    <message>
        <source>it is not a JSON object: %1</source>
        <translation>no es un objeto JSON: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsVersions</name>
    <message>
        <source>a version&apos;s number is expected, as “tenant history” shows it</source>
        <translation>se espera el número de una versión, como lo muestra «tenant history»</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>AJUSTE</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>ANTES</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>AHORA</translation>
    </message>
</context>
<context>
    <name>chatflow::SettingsWording</name>
    <message>
        <source>Name of the business</source>
        <translation>Nombre del negocio</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Número de WhatsApp</translation>
    </message>
    <message>
        <source>Key of Flowise</source>
        <translation>Clave de Flowise</translation>
    </message>
    <message>
        <source>Key of Evolution</source>
        <translation>Clave de Evolution</translation>
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
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1: a new one</source>
        <extracomment>%1 is a key: &quot;Key of Flowise&quot;</extracomment>
        <translation>%1: una nueva</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1: quitado</translation>
    </message>
    <message>
        <source>%1: +%2 −%3 lines</source>
        <extracomment>%1 is a setting, %2 and %3 are numbers of lines</extracomment>
        <translation>%1: +%2 −%3 líneas</translation>
    </message>
    <message>
        <source>%1: new, %2</source>
        <extracomment>%1 is an item of a list, %2 what it is</extracomment>
        <translation>%1: nuevo, %2</translation>
    </message>
    <message>
        <source>%1: in another order</source>
        <translation>%1: en otro orden</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A change: %1 is a setting, %2 what it was, %3 what it is</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 a moment</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Shared variables</source>
        <translation>Variables compartidas</translation>
    </message>
</context>
<context>
    <name>chatflow::SharedScopeBar</name>
    <message>
        <source>Save or discard what you changed first.</source>
        <translation>Primero guarde o descarte lo que cambió.</translation>
    </message>
    <message>
        <source>Shared &amp;with:</source>
        <translation>Compartidas &amp;con:</translation>
    </message>
    <message>
        <source>&amp;Plan of this business:</source>
        <translation>&amp;Plan de este negocio:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>The business takes over the variables of its plan. A new name makes a new plan.</source>
        <translation>El negocio toma las variables de su plan. Un nombre nuevo crea un plan nuevo.</translation>
    </message>
    <message>
        <source>Set the plan</source>
        <translation>Asignar el plan</translation>
    </message>
    <message>
        <source>All businesses</source>
        <translation>Todos los negocios</translation>
    </message>
    <message>
        <source>Businesses on the plan %1</source>
        <extracomment>%1 is the name of a plan</extracomment>
        <translation>Negocios del plan %1</translation>
    </message>
    <message>
        <source>Plan of this business</source>
        <translation>Plan de este negocio</translation>
    </message>
</context>
<context>
    <name>chatflow::SharedSection</name>
    <message>
        <source>Shared variables</source>
        <translation>Variables compartidas</translation>
    </message>
    <message>
        <source>The shared variables could not be read.</source>
        <translation>No se pudieron leer las variables compartidas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Somebody else has saved the shared variables meanwhile, so yours were not saved. They are still here.</source>
        <translation>Entretanto otra persona guardó las variables compartidas, así que las suyas no se guardaron. Siguen aquí.</translation>
    </message>
    <message>
        <source>Show theirs instead</source>
        <translation>Mostrar las de la otra persona</translation>
    </message>
    <message>
        <source>The shared variables were not saved.</source>
        <translation>Las variables compartidas no se guardaron.</translation>
    </message>
    <message>
        <source>Save for all businesses</source>
        <translation>Guardar para todos los negocios</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>The plans could not be read.</source>
        <translation>No se pudieron leer los planes.</translation>
    </message>
    <message>
        <source>The plan was not set.</source>
        <translation>No se asignó el plan.</translation>
    </message>
    <message>
        <source>Save for the plan</source>
        <translation>Guardar para el plan</translation>
    </message>
</context>
<context>
    <name>chatflow::ShellCommands</name>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Nuevo espacio de trabajo…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>&amp;Abrir un espacio de trabajo…</translation>
    </message>
    <message>
        <source>&amp;Team workspace…</source>
        <translation>Espacio de trabajo en &amp;equipo…</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>Probar la &amp;demostración</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;Search and commands…</source>
        <translation>&amp;Buscar y comandos…</translation>
    </message>
    <message>
        <source>Change the &amp;business…</source>
        <translation>&amp;Cambiar de negocio…</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>No&amp;tificaciones</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Área siguiente</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Área anterior</translation>
    </message>
    <message>
        <source>Unlock the &amp;keys…</source>
        <translation>Desb&amp;loquear las claves…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
</context>
<context>
    <name>chatflow::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Buscar en los atajos</translation>
    </message>
    <message>
        <source>%1, without a menu</source>
        <extracomment>A heading over keys: %1 is the name of a page</extracomment>
        <translation>%1, sin menú</translation>
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
        <translation>Velocidad de reproducción</translation>
    </message>
    <message>
        <source>How fast it is played: %1</source>
        <translation>Velocidad de reproducción: %1</translation>
    </message>
    <message>
        <source>Where the recording stands</source>
        <translation>Posición de la grabación</translation>
    </message>
    <message>
        <source>Stop the recording</source>
        <translation>Detener la grabación</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
</context>
<context>
    <name>chatflow::SpanEdit</name>
    <message>
        <source>too long: until noon of the next day at most</source>
        <translation>demasiado: como mucho hasta el mediodía siguiente</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>medianoche</translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation>del día siguiente</translation>
    </message>
    <message>
        <source>%1, opens</source>
        <extracomment>Said by a screen reader: %1 is a day</extracomment>
        <translation>%1, abre</translation>
    </message>
    <message>
        <source>%1, closes</source>
        <extracomment>Said by a screen reader: %1 is a day</extracomment>
        <translation>%1, cierra</translation>
    </message>
    <message>
        <source>Remove these hours of %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Quitar este horario: %1</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Quitar este horario</translation>
    </message>
</context>
<context>
    <name>chatflow::SpanList</name>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>chatflow::SpellMarks</name>
    <message>
        <source>Nothing similar is known</source>
        <translation>No se conoce nada parecido</translation>
    </message>
    <message>
        <source>Add to my words</source>
        <translation>Añadir a mis palabras</translation>
    </message>
    <message>
        <source>Ignore it for now</source>
        <translation>Ignorar por ahora</translation>
    </message>
    <message>
        <source>No spelling dictionary for %1: install a Hunspell one</source>
        <extracomment>%1 is a language; Hunspell is the name of a program</extracomment>
        <translation>No hay diccionario ortográfico de %1: instale uno de Hunspell</translation>
    </message>
</context>
<context>
    <name>chatflow::StatePane</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
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
        <translation>COLOR</translation>
    </message>
    <message>
        <source>CONTACTS</source>
        <translation>CONTACTOS</translation>
    </message>
    <message>
        <source>CONVERSATIONS</source>
        <translation>CONVERSACIONES</translation>
    </message>
    <message>
        <source>There are no tags.</source>
        <translation>No hay etiquetas.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>Lists a tenant&apos;s tags and how much each is used.</source>
        <translation>Lista las etiquetas de un cliente y cuánto se usa cada una.</translation>
    </message>
    <message>
        <source>Renames a tag, or recolours it.</source>
        <translation>Cambia el nombre o el color de una etiqueta.</translation>
    </message>
    <message>
        <source>its new name</source>
        <translation>su nombre nuevo</translation>
    </message>
    <message>
        <source>grey, red, orange, green, blue or violet</source>
        <translation>grey, red, orange, green, blue o violet</translation>
    </message>
    <message>
        <source>Makes two tags one.</source>
        <translation>Hace de dos etiquetas una.</translation>
    </message>
    <message>
        <source>What carries TAG carries INTO then, and TAG is no more. It cannot be taken back.</source>
        <translation>Lo que lleva TAG lleva después INTO, y TAG deja de existir. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Takes a tag off everything that carries it, and deletes it.</source>
        <translation>Quita una etiqueta de todo lo que la lleva y la elimina.</translation>
    </message>
</context>
<context>
    <name>chatflow::TagsDialog</name>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
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
        <translation>Gris</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags and how much they are used</source>
        <translation>Etiquetas y cuánto se usan</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Color</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>&amp;Unir a</translation>
    </message>
    <message>
        <source>What carries this tag carries the other one then.</source>
        <translation>Lo que lleva esta etiqueta llevará la otra.</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>&amp;Delete …</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>The tags could not be read.</source>
        <translation>No se pudieron leer las etiquetas.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contacto</numerusform>
            <numerusform>%n contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversación</numerusform>
            <numerusform>%n conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <extracomment>A tag and how much it is used: %1 is its name, %2 &quot;3 contacts&quot;, %3 &quot;5 conversations&quot;</extracomment>
        <translation>%1 · %2, %3</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>Elija una etiqueta</translation>
    </message>
    <message>
        <source>The tag was not changed.</source>
        <translation>La etiqueta no se cambió.</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”? This cannot be taken back.</source>
        <extracomment>%1 and %2 are tags</extracomment>
        <translation>¿Unir «%1» a «%2»? Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Unir</translation>
    </message>
    <message>
        <source>The tags were not merged.</source>
        <translation>Las etiquetas no se unieron.</translation>
    </message>
    <message>
        <source>Delete the tag “%1” from everything that carries it? This cannot be taken back.</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>¿Eliminar la etiqueta «%1» de todo lo que la lleva? Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>The tag was not deleted.</source>
        <translation>La etiqueta no se eliminó.</translation>
    </message>
</context>
<context>
    <name>chatflow::TeachingCommands</name>
    <message>
        <source>INTENT</source>
        <translation>INTENCIÓN</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>PALABRAS</translation>
    </message>
    <message>
        <source>PHRASES</source>
        <translation>FRASES</translation>
    </message>
    <message>
        <source>The business has no intents of its own.</source>
        <translation>El negocio no tiene intenciones propias.</translation>
    </message>
    <message>
        <source>Done: it counts from the next message on.</source>
        <translation>Hecho: cuenta desde el próximo mensaje.</translation>
    </message>
    <message>
        <source>only its owner and an administrator may change its intents</source>
        <translation>solo su dueño y un administrador pueden cambiar sus intenciones</translation>
    </message>
    <message>
        <source>Lists what a tenant&apos;s contacts may want besides the usual.</source>
        <translation>Muestra qué pueden querer los contactos de un negocio además de lo habitual.</translation>
    </message>
    <message>
        <source>Teaches what contacts write who want something.</source>
        <translation>Enseña qué escriben los contactos que quieren algo.</translation>
    </message>
    <message>
        <source>Phrases and words are added to those the intent has. Messages that are similar to the phrases are found as well: give five or more.</source>
        <translation>Las frases y palabras se agregan a las que tiene la intención. También se encuentran mensajes parecidos a las frases: dé cinco o más.</translation>
    </message>
    <message>
        <source>what such a contact writes. Can be given several times</source>
        <translation>lo que escribe un contacto así. Se puede dar varias veces</translation>
    </message>
    <message>
        <source>a word that always means it. Can be given several times</source>
        <translation>una palabra que siempre lo significa. Se puede dar varias veces</translation>
    </message>
    <message>
        <source>Forgets an intent of the business&apos;s own.</source>
        <translation>Olvida una intención propia del negocio.</translation>
    </message>
</context>
<context>
    <name>chatflow::TeamDialog</name>
    <message>
        <source>&amp;Remember the password in this computer&apos;s keychain</source>
        <translation>&amp;Recordar la contraseña en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Open a team workspace</source>
        <translation>Abrir un espacio de trabajo en equipo</translation>
    </message>
    <message>
        <source>It is never written into a file, and never part of the address. Without a keychain it is asked for each time.</source>
        <translation>Nunca se escribe en un archivo ni forma parte de la dirección. Sin llavero, se pide cada vez.</translation>
    </message>
    <message>
        <source>&amp;Address of the database</source>
        <translation>&amp;Dirección de la base de datos</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>postgresql://user@host/database</source>
        <translation>postgresql://usuario@servidor/base</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Cance&amp;lar</translation>
    </message>
</context>
<context>
    <name>chatflow::TemplateDialog</name>
    <message>
        <source>The library of templates could not be read.</source>
        <translation>No se pudo leer la biblioteca de plantillas.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <translation>%1 (borrador)</translation>
    </message>
    <message>
        <source>To start from, by trade</source>
        <translation>Para empezar, por rubro</translation>
    </message>
    <message>
        <source>The template could not be read.</source>
        <translation>No se pudo leer la plantilla.</translation>
    </message>
    <message>
        <source>Draft %1, %2, %3</source>
        <translation>Borrador %1, %2, %3</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <translation>Versión %1, %2, %3</translation>
    </message>
    <message>
        <source>The text you edit</source>
        <translation>El texto que edita</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nueva plantilla</translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation>¿Cómo se llamará?</translation>
    </message>
    <message>
        <source>The template was not kept.</source>
        <translation>La plantilla no se guardó.</translation>
    </message>
    <message>
        <source>The draft was not saved.</source>
        <translation>El borrador no se guardó.</translation>
    </message>
    <message>
        <source>The draft was not published.</source>
        <translation>El borrador no se publicó.</translation>
    </message>
    <message>
        <source>Prompt templates</source>
        <translation>Plantillas de prompt</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Buscar una plantilla</translation>
    </message>
    <message>
        <source>Language of the templates</source>
        <translation>Idioma de las plantillas</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos los idiomas</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Version of the template</source>
        <translation>Versión de la plantilla</translation>
    </message>
    <message>
        <source>Keep my text as a &amp;template…</source>
        <translation>Guardar mi texto como &amp;plantilla…</translation>
    </message>
    <message>
        <source>Save my text as its &amp;draft</source>
        <translation>Guardar mi texto como su &amp;borrador</translation>
    </message>
    <message>
        <source>&amp;Publish the draft</source>
        <translation>P&amp;ublicar el borrador</translation>
    </message>
    <message>
        <source>&amp;Use this text</source>
        <translation>Us&amp;ar este texto</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>chatflow::TemplateSyntax</name>
    <message>
        <source>Line %1: the section “%2” is never closed.</source>
        <translation>Línea %1: la sección «%2» nunca se cierra.</translation>
    </message>
    <message>
        <source>Line %1: the section “%2” is closed and never opened.</source>
        <translation>Línea %1: la sección «%2» se cierra y nunca se abre.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantAddCommand</name>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>--instance and --evolution-url go together</source>
        <translation>--instance y --evolution-url van juntos</translation>
    </message>
    <message>
        <source>the address names another chatflow</source>
        <translation>la dirección nombra otro chatflow</translation>
    </message>
    <message>
        <source>the address names no chatflow; give its id with --flow</source>
        <translation>la dirección no nombra ningún chatflow; dé su identificador con --flow</translation>
    </message>
    <message>
        <source>--flow needs --flowise-url</source>
        <translation>--flow necesita --flowise-url</translation>
    </message>
    <message>
        <source>WhatsApp instance of a tenant</source>
        <translation>instancia de WhatsApp de un cliente</translation>
    </message>
    <message>
        <source>tenant with the client id</source>
        <translation>cliente con el identificador</translation>
    </message>
    <message>
        <source>Added tenant %1: %2 (client id %3).</source>
        <translation>Se agregó el cliente %1: %2 (identificador %3).</translation>
    </message>
    <message>
        <source>Next: chatflow-engine secret set tenant/%1/flowise, then chatflow-engine doctor %1</source>
        <translation>A continuación: chatflow-engine secret set tenant/%1/flowise, y luego chatflow-engine doctor %1</translation>
    </message>
    <message>
        <source>Adds a tenant: a business with its flow and its WhatsApp number.</source>
        <translation>Agrega un cliente: un negocio con su chatflow y su número de WhatsApp.</translation>
    </message>
    <message>
        <source>Makes the workspace too if it is not there yet. Everything but the name can also be set later, with “tenant set” and “tenant add-instance”. Keys are set with “secret set”.</source>
        <translation>Si el espacio de trabajo todavía no existe, lo crea también. Todo menos el nombre se puede definir después, con «tenant set» y «tenant add-instance». Las claves se guardan con «secret set».</translation>
    </message>
    <message>
        <source>a short, stable name of a-z, 0-9 and -; otherwise made from NAME</source>
        <translation>un nombre corto y estable de a-z, 0-9 y -; si no, se forma a partir de NAME</translation>
    </message>
    <message>
        <source>the Flowise server, or a whole prediction URL (…/api/v1/prediction/ID) from which the chatflow is taken too</source>
        <translation>el servidor Flowise, o una URL de predicción entera (…/api/v1/prediction/ID), de la que se toma también el chatflow</translation>
    </message>
    <message>
        <source>the chatflow&apos;s id, when the URL does not hold it</source>
        <translation>el identificador del chatflow, cuando la URL no lo contiene</translation>
    </message>
    <message>
        <source>the Evolution API server</source>
        <translation>el servidor Evolution API</translation>
    </message>
    <message>
        <source>the WhatsApp instance&apos;s name there</source>
        <translation>el nombre que tiene allí la instancia de WhatsApp</translation>
    </message>
    <message>
        <source>settings to begin with, as JSON (see “tenant show --json”)</source>
        <translation>ajustes iniciales, en JSON (vea «tenant show --json»)</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantCheckCommand</name>
    <message>
        <source>%1 of %2 answers</source>
        <translation>%1 de %2 respuestas</translation>
    </message>
    <message>
        <source>The tenant has no golden questions yet; the console adds them, under Settings.</source>
        <translation>El cliente todavía no tiene preguntas de oro; se agregan en la consola, en Ajustes.</translation>
    </message>
    <message>
        <source>QUESTION</source>
        <translation>PREGUNTA</translation>
    </message>
    <message>
        <source>SINCE THE LAST RUN</source>
        <translation>DESDE LA VEZ ANTERIOR</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>BAD</source>
        <translation>MAL</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>peor</translation>
    </message>
    <message>
        <source>better</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>answers differently</source>
        <translation>responde otra cosa</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>“%1”: the answer %2.</source>
        <extracomment>%1 is a question, %2 is &quot;does not say “open”&quot;</extracomment>
        <translation>«%1»: la respuesta %2.</translation>
    </message>
    <message>
        <source>“%1”: no answer. %2</source>
        <translation>«%1»: sin respuesta. %2</translation>
    </message>
    <message>
        <source>%1 of %2 as expected; %3 tokens, %4 s.</source>
        <translation>%1 de %2 como se esperaba; %3 tokens, %4 s.</translation>
    </message>
    <message>
        <source>Stopped before all were asked.</source>
        <translation>Detenido antes de hacerlas todas.</translation>
    </message>
    <message>
        <source>Asks a tenant&apos;s golden questions and checks the answers.</source>
        <translation>Hace las preguntas de oro de un cliente y revisa las respuestas.</translation>
    </message>
    <message>
        <source>Asks the tenant&apos;s flow every golden question, with the settings as they are saved, and compares the answers with what is expected and with the last run. This costs tokens, which are counted apart from those of contacts. Ends with 6 when an answer is not as expected.</source>
        <translation>Hace al chatflow del cliente cada pregunta de oro, con los ajustes guardados, y compara las respuestas con lo que se espera y con la vez anterior. Cuesta tokens, que se cuentan aparte de los de los contactos. Termina con 6 cuando una respuesta no es como se esperaba.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantDiffCommand</name>
    <message>
        <source>Both versions are the same.</source>
        <translation>Las dos versiones son iguales.</translation>
    </message>
    <message>
        <source>Shows what differs between two versions of a tenant&apos;s settings.</source>
        <translation>Muestra en qué se diferencian dos versiones de los ajustes de un cliente.</translation>
    </message>
    <message>
        <source>FROM and TO are versions as “tenant history” shows them; without TO it is the current one. Texts of several lines are compared line by line.</source>
        <translation>FROM y TO son versiones como las muestra «tenant history»; sin TO es la actual. Los textos de varias líneas se comparan línea por línea.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantFlowsCommand</name>
    <message>
        <source>USED</source>
        <translation>EN USO</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>OWN KEY</source>
        <translation>CLAVE PROPIA</translation>
    </message>
    <message>
        <source>The key sees no chatflows on %1.</source>
        <translation>La clave no ve ningún chatflow en %1.</translation>
    </message>
    <message>
        <source>the tenant has no Flowise server yet; set flowise.url, or give --flowise-url</source>
        <translation>el cliente todavía no tiene un servidor Flowise; defina flowise.url, o dé --flowise-url</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Lists the chatflows of a tenant&apos;s Flowise server, to choose one.</source>
        <translation>Muestra los chatflows del servidor Flowise de un cliente, para elegir uno.</translation>
    </message>
    <message>
        <source>Asks the server with the tenant&apos;s key, which needs the permission chatflows:view.</source>
        <translation>Pregunta al servidor con la clave del cliente, que necesita el permiso chatflows:view.</translation>
    </message>
    <message>
        <source>another server than the one that is set</source>
        <translation>otro servidor que el configurado</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantHistoryCommand</name>
    <message>
        <source>VERSION</source>
        <translation>VERSIÓN</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>CUÁNDO</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>QUIÉN</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>POR QUÉ</translation>
    </message>
    <message>
        <source>More: --before %1</source>
        <translation>Hay más: --before %1</translation>
    </message>
    <message>
        <source>Lists the versions of a tenant&apos;s settings, the newest first.</source>
        <translation>Muestra las versiones de los ajustes de un cliente, de la más reciente a la más antigua.</translation>
    </message>
    <message>
        <source>Each change is a version, with who made it, when and why. Times are in the tenant&apos;s time zone; in JSON they are in UTC.</source>
        <translation>Cada cambio es una versión, con quién lo hizo, cuándo y por qué. Las horas están en la zona horaria del cliente; en JSON, en UTC.</translation>
    </message>
    <message>
        <source>how many at most (20)</source>
        <translation>cuántas como máximo (20)</translation>
    </message>
    <message>
        <source>only older ones: go on where an earlier list ended</source>
        <translation>solo las anteriores a esa: continuar donde terminó una lista anterior</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantInstanceCommand</name>
    <message>
        <source>%1 answers %2 on %3 now.</source>
        <translation>%1 responde ahora en %2 de %3.</translation>
    </message>
    <message>
        <source>%1 does not answer %2 any more. Its conversations stay.</source>
        <translation>%1 ya no responde en %2. Sus conversaciones se conservan.</translation>
    </message>
    <message>
        <source>the address of the Evolution API server is needed</source>
        <translation>falta la dirección del servidor Evolution API</translation>
    </message>
    <message>
        <source>WhatsApp instance of a tenant</source>
        <translation>instancia de WhatsApp de un cliente</translation>
    </message>
    <message>
        <source>there are several of this name; tell which with --evolution-url</source>
        <translation>hay varias con este nombre; indique cuál con --evolution-url</translation>
    </message>
    <message>
        <source>WhatsApp instance of this tenant</source>
        <translation>instancia de WhatsApp de este cliente</translation>
    </message>
    <message>
        <source>Gives a tenant a WhatsApp number: an instance of an Evolution API server.</source>
        <translation>Da a un cliente un número de WhatsApp: una instancia de un servidor Evolution API.</translation>
    </message>
    <message>
        <source>the Evolution API server (needed)</source>
        <translation>el servidor Evolution API (obligatorio)</translation>
    </message>
    <message>
        <source>Takes a WhatsApp number from a tenant; its conversations stay.</source>
        <translation>Quita a un cliente un número de WhatsApp; sus conversaciones se conservan.</translation>
    </message>
    <message>
        <source>which server&apos;s, when there are several of this name</source>
        <translation>de qué servidor, cuando hay varias con este nombre</translation>
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
        <translation>NOMBRE</translation>
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
        <translation>INSTANCIAS</translation>
    </message>
    <message>
        <source>There are no tenants yet. “chatflow-engine tenant add NAME” adds one.</source>
        <translation>Todavía no hay clientes. «chatflow-engine tenant add NAME» agrega uno.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
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
        <translation>Versión de los ajustes</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instancia</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Lists the tenants of the workspace.</source>
        <translation>Muestra los clientes del espacio de trabajo.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantPalette</name>
    <message>
        <source>Trial</source>
        <translation>De prueba</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Businesses</source>
        <translation>Negocios</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantRestoreCommand</name>
    <message>
        <source>Nothing changed: version %1 is the current one.</source>
        <translation>No cambió nada: la versión %1 es la actual.</translation>
    </message>
    <message>
        <source>The settings are those of version %1 again, as version %2.</source>
        <translation>Los ajustes vuelven a ser los de la versión %1, como versión %2.</translation>
    </message>
    <message>
        <source>Makes an earlier version of a tenant&apos;s settings current again.</source>
        <translation>Vuelve a poner en vigor una versión anterior de los ajustes de un cliente.</translation>
    </message>
    <message>
        <source>The history loses nothing: what is restored becomes a new version, which equals VERSION. “tenant diff TENANT VERSION” shows beforehand what would go. A tenant&apos;s name, state and keys are no settings and stay.</source>
        <translation>El historial no pierde nada: lo que se restaura se convierte en una versión nueva, igual a VERSION. «tenant diff TENANT VERSION» muestra antes lo que se perdería. El nombre, el estado y las claves de un cliente no son ajustes y se quedan.</translation>
    </message>
    <message>
        <source>why, for the history</source>
        <translation>por qué, para el historial</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantSetCommand</name>
    <message>
        <source>KEY=VALUE is expected</source>
        <translation>se espera KEY=VALUE</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>active, trial, paused or suspended is expected</source>
        <translation>se espera active, trial, paused o suspended</translation>
    </message>
    <message>
        <source>nothing is to be changed; give KEY=VALUE, --unset or --file</source>
        <translation>no hay nada que cambiar; dé KEY=VALUE, --unset o --file</translation>
    </message>
    <message>
        <source>Nothing changed: everything was like this already.</source>
        <translation>No cambió nada: todo estaba ya así.</translation>
    </message>
    <message>
        <source>Settings: %1.</source>
        <translation>Ajustes: %1.</translation>
    </message>
    <message>
        <source>Changes a tenant&apos;s settings and shows what was before and is now.</source>
        <translation>Cambia los ajustes de un cliente y muestra lo que había antes y lo que hay ahora.</translation>
    </message>
    <message>
        <source>settings as JSON, in the form of “tenant show --json”; what it does not name stays</source>
        <translation>ajustes en JSON, en la forma de «tenant show --json»; lo que no se nombra se conserva</translation>
    </message>
    <message>
        <source>back to what a new tenant has; an own variable is removed. Can be given several times</source>
        <translation>volver a lo que tiene un cliente nuevo; una variable propia se quita. Se puede dar varias veces</translation>
    </message>
    <message>
        <source>why, for the history</source>
        <translation>por qué, para el historial</translation>
    </message>
    <message>
        <source>All settings of one call are changed together, as one version in the history, or not at all. Besides the settings: name=TEXT, and state=active, trial, paused or suspended. Lists are separated by commas, a product may end in its price: “chips (1.50 USD)”; opening hours read “mon-fri 09:00-18:00, sat 10:00-14:00”, holidays “2026-12-25 closed Christmas, 2026-12-24 09:00-14:00”; the tenant&apos;s own variables are own_variables.NAME, or own_variables.NAME:TYPE with a type such as number, yes_no, money, phone or date. A whole prediction URL for flowise.url sets flowise.flow_id too.</source>
        <translation>Todos los ajustes de una llamada se cambian juntos, como una versión del historial, o ninguno. Además de los ajustes: name=TEXT, y state=active, trial, paused o suspended. Las listas se separan con comas; un producto puede terminar en su precio: «papas (1.50 USD)»; los horarios de atención se escriben «mon-fri 09:00-18:00, sat 10:00-14:00», los días festivos «2026-12-25 closed Navidad, 2026-12-24 09:00-14:00»; las variables propias del cliente son own_variables.NAME, u own_variables.NAME:TYPE con un tipo como number, yes_no, money, phone o date. Una URL de predicción entera en flowise.url define también flowise.flow_id.</translation>
    </message>
    <message>
        <source>The key that is kept is for %1 and is not shown to this server. Give it its own: secret set tenant/%2/flowise</source>
        <translation>La clave guardada es para %1 y no se muestra a este servidor. Dele la suya: secret set tenant/%2/flowise</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantShowCommand</name>
    <message>
        <source>Shows a tenant: its settings, instances and connections.</source>
        <translation>Muestra un cliente: sus ajustes, instancias y conexiones.</translation>
    </message>
    <message>
        <source>TENANT is a client id or a tenant&apos;s number. The settings&apos; names are those that “tenant set” takes. Keys are never shown: “secret list” tells which are set.</source>
        <translation>TENANT es el identificador o el número de un cliente. Los nombres de los ajustes son los que acepta «tenant set». Las claves nunca se muestran: «secret list» dice cuáles están guardadas.</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantSwitcher</name>
    <message>
        <source>Business</source>
        <extracomment>%1 is a business</extracomment>
        <translation>Negocio</translation>
    </message>
    <message>
        <source>Business: %1</source>
        <translation>Negocio: %1</translation>
    </message>
    <message>
        <source>Change the business</source>
        <translation>Cambiar de negocio</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantWizard</name>
    <message>
        <source>Enter the address of the Flowise server, or set it up later.</source>
        <translation>Introduzca la dirección del servidor Flowise, o configúrelo más tarde.</translation>
    </message>
    <message>
        <source>Enter the address of the Evolution server, or set it up later.</source>
        <translation>Introduzca la dirección del servidor Evolution, o configúrelo más tarde.</translation>
    </message>
    <message>
        <source>Something has to be mended first: see below. You can also go on as it is.</source>
        <translation>Primero hay que arreglar algo: vea abajo. También puede seguir así como está.</translation>
    </message>
    <message>
        <source>Another business answers this WhatsApp number already. Choose another one.</source>
        <translation>Otro negocio ya responde este número de WhatsApp. Elija otro.</translation>
    </message>
    <message>
        <source>Another business has this client ID already. Choose another one, or leave it empty.</source>
        <translation>Otro negocio ya tiene este ID de cliente. Elija otro, o déjelo vacío.</translation>
    </message>
    <message>
        <source>The business was not added.</source>
        <translation>El negocio no se agregó.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Seguir de todos modos</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Agregando…</translation>
    </message>
    <message>
        <source>Add it all the same</source>
        <translation>Agregarlo de todos modos</translation>
    </message>
    <message>
        <source>&amp;Add the business</source>
        <translation>&amp;Agregar el negocio</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Finalizar</translation>
    </message>
    <message>
        <source>&amp;Finish without waiting</source>
        <translation>&amp;Finalizar sin esperar</translation>
    </message>
    <message>
        <source>Add a business</source>
        <translation>Agregar un negocio</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Negocio</translation>
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
        <translation>Primer mensaje</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A step of the wizard: %1 is its number, %2 its name</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Set up &amp;later</source>
        <translation>Config&amp;urar más tarde</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
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
        <translation>Negocio</translation>
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
        <translation>En espera</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>A column: how many messages came and went today</extracomment>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantsPage</name>
    <message>
        <source>Businesses</source>
        <translation>Negocios</translation>
    </message>
    <message>
        <source>The businesses could not be brought up to date.</source>
        <translation>No se pudieron actualizar los negocios.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Reading the businesses</source>
        <translation>Leyendo los negocios</translation>
    </message>
    <message>
        <source>The businesses could not be read</source>
        <translation>No se pudieron leer los negocios</translation>
    </message>
    <message>
        <source>No business yet</source>
        <translation>Todavía no hay ningún negocio</translation>
    </message>
    <message>
        <source>Add the first one: its name, its Flowise and its WhatsApp number. A test tells you whether everything works.</source>
        <translation>Agregue el primero: su nombre, su Flowise y su número de WhatsApp. Una prueba le dice si todo funciona.</translation>
    </message>
    <message>
        <source>They appear here as soon as somebody adds one.</source>
        <translation>Aparecen aquí en cuanto alguien agrega uno.</translation>
    </message>
    <message>
        <source>No business fits</source>
        <translation>Ningún negocio coincide</translation>
    </message>
    <message>
        <source>Type less, or clear the search.</source>
        <translation>Escriba menos, o borre la búsqueda.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n business(es); the others are not listed</source>
        <translation>
            <numerusform>El primer negocio (%n); los demás no se muestran</numerusform>
            <numerusform>Los primeros %n negocios; los demás no se muestran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n business(es)</source>
        <translation>
            <numerusform>%1 de %n negocio</numerusform>
            <numerusform>%1 de %n negocios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business(es)</source>
        <translation>
            <numerusform>%n negocio</numerusform>
            <numerusform>%n negocios</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause the AI</source>
        <translation>Pausar la IA</translation>
    </message>
    <message>
        <source>Resume the AI</source>
        <translation>Reanudar la IA</translation>
    </message>
    <message>
        <source>The AI is paused for %1.</source>
        <translation>La IA está en pausa para %1.</translation>
    </message>
    <message>
        <source>The AI answers for %1 again.</source>
        <translation>La IA responde de nuevo por %1.</translation>
    </message>
    <message numerus="yes">
        <source>The AI is paused for %n business(es).</source>
        <translation>
            <numerusform>La IA está en pausa para %n negocio.</numerusform>
            <numerusform>La IA está en pausa para %n negocios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The AI answers for %n business(es) again.</source>
        <translation>
            <numerusform>La IA responde de nuevo por %n negocio.</numerusform>
            <numerusform>La IA responde de nuevo por %n negocios.</numerusform>
        </translation>
    </message>
    <message>
        <source>The state was not changed.</source>
        <translation>El estado no se cambió.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>¿Suspender %1?</translation>
    </message>
    <message>
        <source>The AI stops answering until somebody resumes it. Messages still come in, and people can answer them. Nothing is deleted.</source>
        <translation>La IA deja de responder hasta que alguien la reanude. Los mensajes siguen entrando, y las personas pueden responderlos. No se elimina nada.</translation>
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
        <translation>%1: suspendido.</translation>
    </message>
    <message>
        <source>Add a business…</source>
        <translation>Agregar un negocio…</translation>
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
        <translation>Abrir su bandeja</translation>
    </message>
    <message>
        <source>Search the businesses</source>
        <translation>Buscar en los negocios</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Agregar…</translation>
    </message>
    <message>
        <source>Add a business</source>
        <translation>Agregar un negocio</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Elegir las columnas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Read messages back from WhatsApp…</source>
        <translation>Volver a leer mensajes de WhatsApp…</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantsWording</name>
    <message>
        <source>Active</source>
        <extracomment>Said of a business: the AI answers</extracomment>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Trial</source>
        <extracomment>Said of a business that tries the service</extracomment>
        <translation>De prueba</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>Said of a business: the AI does not answer for now</extracomment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>Said of a business: it is not served any more</extracomment>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>sin configurar</translation>
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
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>con problemas</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <extracomment>Said of a connection that no engine has looked at</extracomment>
        <translation>aún sin revisar</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <extracomment>WhatsApp numbers of a business: %1 of %2</extracomment>
        <translation>%1 de %2 conectados</translation>
    </message>
    <message>
        <source>No Flowise server is set up, so the AI cannot answer.</source>
        <translation>No hay ningún servidor Flowise configurado, por lo que la IA no puede responder.</translation>
    </message>
    <message>
        <source>There is no WhatsApp number, so no message can come in.</source>
        <translation>No hay ningún número de WhatsApp, por lo que no puede entrar ningún mensaje.</translation>
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
        <translation>Aquí no se pueden reproducir grabaciones: falta la parte del programa que las reproduce.</translation>
    </message>
    <message>
        <source>Recordings cannot be played here: no loudspeaker or headphones were found.</source>
        <translation>Aquí no se pueden reproducir grabaciones: no se encontró ningún altavoz ni auriculares.</translation>
    </message>
    <message>
        <source>This recording cannot be played: its format is unknown here.</source>
        <translation>Esta grabación no se puede reproducir: su formato no se conoce aquí.</translation>
    </message>
    <message>
        <source>The recording could not be fetched.</source>
        <translation>No se pudo cargar la grabación.</translation>
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
        <translation>Encontrado en esta conversación</translation>
    </message>
    <message>
        <source>Stop marking what was found</source>
        <translation>Dejar de marcar lo encontrado</translation>
    </message>
</context>
<context>
    <name>chatflow::ThreadMenu</name>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Reply with a quote</source>
        <translation>Responder citando</translation>
    </message>
    <message>
        <source>Go to what it quotes</source>
        <translation>Ir a lo que cita</translation>
    </message>
    <message>
        <source>Why this answer …</source>
        <translation>Por qué esta respuesta …</translation>
    </message>
    <message>
        <source>Settings of this answer</source>
        <translation>Ajustes de esta respuesta</translation>
    </message>
    <message>
        <source>What it said before …</source>
        <translation>Lo que decía antes …</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Ver en el mapa</translation>
    </message>
    <message>
        <source>Save the file …</source>
        <translation>Guardar el archivo …</translation>
    </message>
    <message>
        <source>Open the file …</source>
        <translation>Abrir el archivo …</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>What it wants …</source>
        <translation>Qué quiere …</translation>
    </message>
</context>
<context>
    <name>chatflow::ThreadScrollBar</name>
    <message>
        <source>Place in the conversation</source>
        <translation>Posición en la conversación</translation>
    </message>
</context>
<context>
    <name>chatflow::ThreadView</name>
    <message>
        <source>To the newest message</source>
        <translation>Al mensaje más reciente</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chatflow::TimelineDialog</name>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
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
        <translation>campos propios</translation>
    </message>
    <message>
        <source>What happened with %1</source>
        <extracomment>%1 is a contact</extracomment>
        <translation>Qué pasó con %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of what happened: %1 is when, %2 is what</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What happened before could not be read.</source>
        <translation>No se pudo leer lo que pasó antes.</translation>
    </message>
    <message>
        <source>Reading what happened</source>
        <translation>Leyendo qué pasó</translation>
    </message>
    <message>
        <source>What happened could not be read</source>
        <translation>No se pudo leer qué pasó</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Todavía no pasó nada</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un colega</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>una que ya no existe</translation>
    </message>
    <message>
        <source>The conversation began</source>
        <translation>Empezó la conversación</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what happened, %2 who did it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 noted in the conversation: %2</source>
        <extracomment>%1 is a person, %2 a text</extracomment>
        <translation>%1 anotó en la conversación: %2</translation>
    </message>
    <message>
        <source>%1 added a note that is gone</source>
        <translation>%1 añadió una nota que ya no existe</translation>
    </message>
    <message>
        <source>%1 added a note: %2</source>
        <translation>%1 añadió una nota: %2</translation>
    </message>
    <message>
        <source>%1 changed a note</source>
        <translation>%1 cambió una nota</translation>
    </message>
    <message>
        <source>%1 removed a note</source>
        <translation>%1 quitó una nota</translation>
    </message>
    <message>
        <source>%1 put a tag on the conversation: %2</source>
        <extracomment>%1 is a person, %2 a tag</extracomment>
        <translation>%1 puso una etiqueta a la conversación: %2</translation>
    </message>
    <message>
        <source>%1 put a tag on the contact: %2</source>
        <translation>%1 puso una etiqueta al contacto: %2</translation>
    </message>
    <message>
        <source>%1 took a tag off the conversation: %2</source>
        <translation>%1 quitó una etiqueta de la conversación: %2</translation>
    </message>
    <message>
        <source>%1 took a tag off the contact: %2</source>
        <translation>%1 quitó una etiqueta del contacto: %2</translation>
    </message>
    <message>
        <source>%1 merged another contact into this one</source>
        <translation>%1 unió otro contacto a este</translation>
    </message>
    <message>
        <source>%1 parted a merged contact again</source>
        <translation>%1 separó otra vez un contacto unido</translation>
    </message>
    <message>
        <source>%1 changed the contact: %2</source>
        <extracomment>%1 is a person, %2 what was changed: &quot;name, e-mail&quot;</extracomment>
        <translation>%1 cambió el contacto: %2</translation>
    </message>
</context>
<context>
    <name>chatflow::TimingBar</name>
    <message>
        <source>Waiting its turn</source>
        <translation>Esperando su turno</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Until the first word</source>
        <translation>Hasta la primera palabra</translation>
    </message>
    <message>
        <source>Writing the answer</source>
        <translation>Escribiendo la respuesta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what was done, %2 how long that took</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Esperando una respuesta</translation>
    </message>
</context>
<context>
    <name>chatflow::TopBar</name>
    <message>
        <source>Search and commands</source>
        <translation>Buscar y comandos</translation>
    </message>
    <message>
        <source>Find businesses, conversations, pages and commands (%1)</source>
        <translation>Buscar negocios, conversaciones, páginas y comandos (%1)</translation>
    </message>
</context>
<context>
    <name>chatflow::TrialBubble</name>
    <message>
        <source>Question: %1</source>
        <extracomment>Said by a screen reader: %1 is what the contact asked</extracomment>
        <translation>Pregunta: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <extracomment>Said by a screen reader: %1 is what the chatflow answered</extracomment>
        <translation>Respuesta: %1</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <extracomment>Said by a screen reader: %1 says why</extracomment>
        <translation>Sin respuesta: %1</translation>
    </message>
</context>
<context>
    <name>chatflow::TrialColumn</name>
    <message>
        <source>Trial conversation</source>
        <translation>Conversación de prueba</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>%1 tokens de entrada, %2 de salida</translation>
    </message>
    <message>
        <source>about %1 tokens in, %2 out</source>
        <translation>cerca de %1 tokens de entrada, %2 de salida</translation>
    </message>
    <message>
        <source>%1 · %2 s</source>
        <extracomment>%1 is &quot;466 tokens in, 20 out&quot;, %2 a number of seconds</extracomment>
        <translation>%1 · %2 s</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
</context>
<context>
    <name>chatflow::TrialPane</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>The real flow answers, with your changes as they are now. No contact sees it, and it is not on the bill.</source>
        <translation>Responde el chatflow real, con sus cambios tal como están. Ningún contacto lo ve y no va en la factura.</translation>
    </message>
    <message>
        <source>Beside the saved settings</source>
        <translation>Junto a los ajustes guardados</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Ask something as a contact would</source>
        <translation>Pregunte algo como lo haría un contacto</translation>
    </message>
    <message>
        <source>Question to the flow</source>
        <translation>Pregunta al chatflow</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>With your changes</source>
        <translation>Con sus cambios</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>Como está guardado</translation>
    </message>
</context>
<context>
    <name>chatflow::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>chatflow::UsageCommand</name>
    <message>
        <source>DAY</source>
        <translation>DÍA</translation>
    </message>
    <message>
        <source>RECEIVED</source>
        <translation>RECIBIDOS</translation>
    </message>
    <message>
        <source>SENT</source>
        <translation>ENVIADOS</translation>
    </message>
    <message>
        <source>CALLS</source>
        <translation>LLAMADAS</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>DESCONOCIDAS</translation>
    </message>
    <message>
        <source>TOKENS IN</source>
        <translation>TOKENS ENTRADA</translation>
    </message>
    <message>
        <source>TOKENS OUT</source>
        <translation>TOKENS SALIDA</translation>
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
        <translation>No se usó nada del %1 al %2.</translation>
    </message>
    <message>
        <source>it is after --to</source>
        <translation>es posterior a --to</translation>
    </message>
    <message>
        <source>Shows what a tenant used: messages, calls of the flow, tokens.</source>
        <translation>Muestra lo que usó un cliente: mensajes, llamadas al chatflow, tokens.</translation>
    </message>
    <message>
        <source>the first day, like 2026-11-01 (the first of this month)</source>
        <translation>el primer día, como 2026-11-01 (el primero de este mes)</translation>
    </message>
    <message>
        <source>the last day (today)</source>
        <translation>el último día (hoy)</translation>
    </message>
    <message>
        <source>Tried out, on no bill:</source>
        <translation>Pruebas, en ninguna factura:</translation>
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
        <translation>COSTO</translation>
    </message>
    <message>
        <source>Days are those of the tenant&apos;s time zone. UNKNOWN are calls whose answer was never seen, so that their tokens are not known; ESTIMATED are tokens that the program counted itself because the flow&apos;s server does not report them. What was used to try settings out (previews, golden questions, connection tests) is on no bill and stands apart.</source>
        <translation>Los días son los de la zona horaria del cliente. DESCONOCIDAS son las llamadas cuya respuesta nunca se vio, así que no se conocen sus tokens; ESTIMADOS son los tokens que contó el propio programa porque el servidor del chatflow no los informa. Lo que se usó para probar ajustes (vistas previas, preguntas de oro, pruebas de conexión) no está en ninguna factura y se muestra aparte.</translation>
    </message>
</context>
<context>
    <name>chatflow::ValueEdit</name>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
</context>
<context>
    <name>chatflow::VariableEditor</name>
    <message>
        <source>There is a variable “%1” already.</source>
        <translation>Ya hay una variable «%1».</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>In a template it is written like this: %1</source>
        <extracomment>%1 is the placeholder of a variable, e.g. {opening_hours}</extracomment>
        <translation>En una plantilla se escribe así: %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What can be chosen, one a line</source>
        <translation>Lo que se puede elegir, uno por línea</translation>
    </message>
</context>
<context>
    <name>chatflow::VariablePanel</name>
    <message>
        <source>A variable is something the template can name: a delivery cost, a web page, the ways to pay. Add the first one.</source>
        <translation>Una variable es algo que la plantilla puede nombrar: un costo de envío, una página web, las formas de pago. Añada la primera.</translation>
    </message>
    <message>
        <source>The template asks for {%1}. “Add” makes it.</source>
        <translation>La plantilla pide {%1}. «Añadir» la crea.</translation>
    </message>
    <message>
        <source>It is filled in by itself, for each conversation.</source>
        <translation>Se completa sola, en cada conversación.</translation>
    </message>
    <message>
        <source>It comes from other sections of these settings.</source>
        <translation>Viene de otras secciones de estos ajustes.</translation>
    </message>
    <message>
        <source>All businesses share it. A variable of the same name here takes its place.</source>
        <translation>La comparten todos los negocios. Una variable con el mismo nombre aquí la reemplaza.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
</context>
<context>
    <name>chatflow::VariableSection</name>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
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
        <translation>Una de varias</translation>
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
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Incorporada</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>This business</source>
        <translation>Este negocio</translation>
    </message>
    <message>
        <source>The contact</source>
        <translation>El contacto</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Write what can be chosen, one a line.</source>
        <translation>Escriba lo que se puede elegir, uno por línea.</translation>
    </message>
    <message>
        <source>Something can be chosen twice.</source>
        <translation>Algo se puede elegir dos veces.</translation>
    </message>
    <message>
        <source>“%1” cannot be chosen any more. Choose again.</source>
        <translation>«%1» ya no se puede elegir. Elija otra vez.</translation>
    </message>
    <message>
        <source>That is no number. Write it like this: %1</source>
        <extracomment>%1 is an example</extracomment>
        <translation>Eso no es un número. Escríbalo así: %1</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>Elija sí o no.</translation>
    </message>
    <message>
        <source>That is no amount. Write it like this: %1</source>
        <extracomment>%1 is an example</extracomment>
        <translation>Eso no es un importe. Escríbalo así: %1</translation>
    </message>
    <message>
        <source>Write the number with its country: +34600111222</source>
        <translation>Escriba el número con su país: +34600111222</translation>
    </message>
    <message>
        <source>That is no date. Write it like this: %1</source>
        <extracomment>%1 is an example</extracomment>
        <translation>Eso no es una fecha. Escríbala así: %1</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>Es demasiado largo.</translation>
    </message>
    <message>
        <source>A variable needs a name.</source>
        <translation>Una variable necesita un nombre.</translation>
    </message>
    <message>
        <source>client_id is always the client ID of the business.</source>
        <translation>client_id es siempre el ID de cliente del negocio.</translation>
    </message>
    <message>
        <source>A name begins with a letter, and has only small letters without accents, digits and “_”, as in delivery_cost.</source>
        <translation>Un nombre empieza con una letra y solo tiene minúsculas sin acento, cifras y «_», como en costo_de_envio.</translation>
    </message>
</context>
<context>
    <name>chatflow::VariablesModel</name>
    <message>
        <source>Something is wrong with it.</source>
        <translation>Hay algo mal en ella.</translation>
    </message>
    <message>
        <source>The template asks for it, and nobody sets it.</source>
        <translation>La plantilla la pide y nadie la define.</translation>
    </message>
    <message>
        <source>Instead of: %1, “%2”</source>
        <extracomment>%1 is where a value would be from (&quot;Workspace&quot;), %2 the value</extracomment>
        <translation>En lugar de: %1, «%2»</translation>
    </message>
    <message>
        <source>The template does not use it.</source>
        <translation>La plantilla no la usa.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
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
        <translation>Bueno saber</translation>
    </message>
</context>
<context>
    <name>chatflow::VersionsDialog</name>
    <message>
        <source>What it said before</source>
        <translation>Lo que decía antes</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation>No se pudo leer</translation>
    </message>
    <message>
        <source>Nothing was kept</source>
        <translation>No se guardó nada</translation>
    </message>
    <message>
        <source>It was changed before this program kept what messages said.</source>
        <translation>Se cambió antes de que este programa guardara lo que decían los mensajes.</translation>
    </message>
    <message>
        <source>Until %1:</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Hasta %1:</translation>
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
        <translation>Guardar lo que se muestra …</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>Guardar lo que se muestra</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>The view was not saved.</source>
        <translation>La vista no se guardó.</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Cambiar el nombre de la vista</translation>
    </message>
    <message>
        <source>The view was not renamed.</source>
        <translation>No se cambió el nombre de la vista.</translation>
    </message>
    <message>
        <source>The view was not deleted.</source>
        <translation>La vista no se eliminó.</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation>La vista «%1» está eliminada.</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>The views were not moved.</source>
        <translation>Las vistas no se movieron.</translation>
    </message>
</context>
<context>
    <name>chatflow::Webhook</name>
    <message>
        <source>The receiver wants no more events.</source>
        <translation>El receptor no quiere más eventos.</translation>
    </message>
    <message>
        <source>It was turned off; turn it on again once the receiver is ready.</source>
        <translation>Se apagó; enciéndalo de nuevo cuando el receptor esté listo.</translation>
    </message>
    <message>
        <source>The receiver points to another address, which is not followed.</source>
        <translation>El receptor apunta a otra dirección, que no se sigue.</translation>
    </message>
    <message>
        <source>Enter the final address.</source>
        <translation>Escriba la dirección final.</translation>
    </message>
    <message>
        <source>it has to be whsec_ and 24 to 64 bytes in base64</source>
        <translation>tiene que ser whsec_ y de 24 a 64 bytes en base64</translation>
    </message>
    <message>
        <source>it has to begin with https:// and to hold no user name</source>
        <translation>tiene que empezar con https:// y no llevar nombre de usuario</translation>
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
        <translation>DIRECCIÓN</translation>
    </message>
    <message>
        <source>There are no webhooks.</source>
        <translation>No hay webhooks.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Added as number %1.</source>
        <translation>Agregado con el número %1.</translation>
    </message>
    <message>
        <source>Its secret, for the receiver to check signatures with; it is not shown again: %1</source>
        <translation>Su secreto, con el que el receptor comprueba las firmas; no se vuelve a mostrar: %1</translation>
    </message>
    <message>
        <source>Removed: nothing more is sent there.</source>
        <translation>Quitado: ya no se envía nada ahí.</translation>
    </message>
    <message>
        <source>The receiver took the test.</source>
        <translation>El receptor aceptó la prueba.</translation>
    </message>
    <message>
        <source>only its owner and an administrator may change its webhooks</source>
        <translation>solo su dueño y un administrador pueden cambiar sus webhooks</translation>
    </message>
    <message>
        <source>the number of a webhook is expected, as &quot;webhooks list&quot; has it</source>
        <translation>se espera el número de un webhook, como lo muestra «webhooks list»</translation>
    </message>
    <message>
        <source>Lists whom events of a tenant are posted to.</source>
        <translation>Muestra a quién se envían los eventos de un cliente.</translation>
    </message>
    <message>
        <source>State &quot;gone&quot;: the receiver answered that it wants no more.</source>
        <translation>Estado «gone»: el receptor respondió que no quiere más.</translation>
    </message>
    <message>
        <source>Posts events of a tenant to an address.</source>
        <translation>Envía los eventos de un cliente a una dirección.</translation>
    </message>
    <message>
        <source>Signed by the Standard Webhooks specification, with a secret that is shown once. What does not arrive is sent again for about a day, under the same webhook-id.</source>
        <translation>Firmados según la especificación Standard Webhooks, con un secreto que se muestra una sola vez. Lo que no llega se envía de nuevo durante cerca de un día, con el mismo webhook-id.</translation>
    </message>
    <message>
        <source>only this kind of event; may be given several times</source>
        <translation>solo este tipo de evento; puede indicarse varias veces</translation>
    </message>
    <message>
        <source>Posts nothing more to an address.</source>
        <translation>Deja de enviar a una dirección.</translation>
    </message>
    <message>
        <source>Posts an event of the kind &quot;test&quot;.</source>
        <translation>Envía un evento del tipo «test».</translation>
    </message>
</context>
<context>
    <name>chatflow::WelcomePage</name>
    <message>
        <source>Welcome to ChatFlow Pro</source>
        <translation>Le damos la bienvenida a ChatFlow Pro</translation>
    </message>
    <message>
        <source>WhatsApp conversations answered by your Flowise assistants, watched by people. How do you want to begin?</source>
        <translation>Conversaciones de WhatsApp que responden sus asistentes de Flowise y vigilan personas. ¿Cómo quiere empezar?</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>Probar la &amp;demostración</translation>
    </message>
    <message>
        <source>Simulated servers and contacts on this computer. Costs nothing, and nothing leaves it.</source>
        <translation>Servidores y contactos simulados en este equipo. No cuesta nada, y nada sale de él.</translation>
    </message>
    <message>
        <source>&amp;Connect my servers</source>
        <translation>&amp;Conectar mis servidores</translation>
    </message>
    <message>
        <source>Your Flowise and Evolution servers, for yourself on this computer. Ends with a first answered message.</source>
        <translation>Sus servidores Flowise y Evolution, para usted en este equipo. Termina con un primer mensaje respondido.</translation>
    </message>
    <message>
        <source>Open a &amp;team workspace</source>
        <translation>Abrir un espacio de trabajo en &amp;equipo</translation>
    </message>
    <message>
        <source>A PostgreSQL database that several people and computers work on together.</source>
        <translation>Una base de datos PostgreSQL en la que trabajan juntas varias personas desde varios equipos.</translation>
    </message>
</context>
<context>
    <name>chatflow::WorkDesk</name>
    <message numerus="yes">
        <source>%n conversation(s) wait for whoever takes them.</source>
        <translation>
            <numerusform>%n conversación espera a quien la tome.</numerusform>
            <numerusform>%n conversaciones esperan a quien las tome.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations were not let go.</source>
        <translation>Las conversaciones no se soltaron.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are yours now.</source>
        <translation>
            <numerusform>%n conversación es suya ahora.</numerusform>
            <numerusform>%n conversaciones son suyas ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are with %1 now.</source>
        <translation>
            <numerusform>%n conversación la lleva ahora %1.</numerusform>
            <numerusform>%n conversaciones las lleva ahora %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations were not given.</source>
        <translation>Las conversaciones no se asignaron.</translation>
    </message>
    <message>
        <source>Yourself</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>New tag …</source>
        <translation>Etiqueta nueva…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Etiqueta nueva</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nombre de la etiqueta</translation>
    </message>
    <message>
        <source>The tag was not made.</source>
        <translation>La etiqueta no se creó.</translation>
    </message>
    <message numerus="yes">
        <source>The tag is on %n conversation(s).</source>
        <translation>
            <numerusform>La etiqueta está en %n conversación.</numerusform>
            <numerusform>La etiqueta está en %n conversaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag is off %n conversation(s).</source>
        <translation>
            <numerusform>La etiqueta se quitó de %n conversación.</numerusform>
            <numerusform>La etiqueta se quitó de %n conversaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag was not changed.</source>
        <translation>La etiqueta no se cambió.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are unread again.</source>
        <translation>
            <numerusform>%n conversación está otra vez sin leer.</numerusform>
            <numerusform>%n conversaciones están otra vez sin leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are read.</source>
        <translation>
            <numerusform>%n conversación está leída.</numerusform>
            <numerusform>%n conversaciones están leídas.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not marked.</source>
        <translation>No se marcó.</translation>
    </message>
    <message numerus="yes">
        <source>You took over %n conversation(s).</source>
        <translation>
            <numerusform>Tomó %n conversación.</numerusform>
            <numerusform>Tomó %n conversaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations could not be taken over.</source>
        <translation>No se pudieron tomar las conversaciones.</translation>
    </message>
    <message numerus="yes">
        <source>The AI answers in %n conversation(s) again.</source>
        <translation>
            <numerusform>La IA responde otra vez en %n conversación.</numerusform>
            <numerusform>La IA responde otra vez en %n conversaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations could not be handed back.</source>
        <translation>No se pudieron devolver las conversaciones.</translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation>No se pudo deshacer.</translation>
    </message>
    <message>
        <source>A colleague answers there.</source>
        <translation>Ahí responde un colega.</translation>
    </message>
    <message numerus="yes">
        <source>%n not: %1</source>
        <translation>
            <numerusform>%n no: %1</numerusform>
            <numerusform>%n no: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leída</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leída</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Asignar a</translation>
    </message>
    <message>
        <source>Tag the conversation</source>
        <translation>Etiquetar la conversación</translation>
    </message>
    <message>
        <source>Let go, for whoever takes it</source>
        <translation>Soltar, para quien la tome</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are done: the AI answers what comes next.</source>
        <translation>
            <numerusform>%n conversación terminada: la IA responde lo que siga.</numerusform>
            <numerusform>%n conversaciones terminadas: la IA responde lo que siga.</numerusform>
        </translation>
    </message>
    <message>
        <source>The conversations were not marked as done.</source>
        <translation>Las conversaciones no se marcaron como terminadas.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Hand back with a note</source>
        <translation>Devolver con una nota</translation>
    </message>
    <message>
        <source>What should the AI know? It is told so with each question of the contact, until the conversation is done. The contact does not see it.</source>
        <translation>¿Qué debe saber la IA? Se le dice con cada pregunta del contacto hasta que la conversación esté hecha. El contacto no lo ve.</translation>
    </message>
    <message>
        <source>Hand back to the AI</source>
        <translation>Devolver a la IA</translation>
    </message>
    <message>
        <source>Hand back with a note …</source>
        <translation>Devolver con una nota …</translation>
    </message>
</context>
<context>
    <name>chatflow::WorkspaceChoice</name>
    <message>
        <source>New workspace</source>
        <translation>Nuevo espacio de trabajo</translation>
    </message>
    <message>
        <source>Workspaces (*.chatflow)</source>
        <translation>Espacios de trabajo (*.chatflow)</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Abrir un espacio de trabajo</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>A team workspace has an address like postgresql://user@host/database.</source>
        <translation>Un espacio de trabajo en equipo tiene una dirección como postgresql://user@host/database.</translation>
    </message>
    <message>
        <source>This workspace is open in another window already.</source>
        <translation>Este espacio de trabajo ya está abierto en otra ventana.</translation>
    </message>
    <message>
        <source>The password could not be remembered: it is asked for next time.</source>
        <translation>No se pudo recordar la contraseña: se pedirá la próxima vez.</translation>
    </message>
    <message>
        <source>Without the keys of the servers nothing is answered.</source>
        <translation>Sin las claves de los servidores no se responde nada.</translation>
    </message>
    <message>
        <source>Unlock the keys</source>
        <translation>Desbloquear las claves</translation>
    </message>
</context>
<context>
    <name>chatflow::WorkspaceLocation</name>
    <message>
        <source>the workspace</source>
        <translation>el espacio de trabajo</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it holds a password, which others could read; give the password in a file (--database-password-file)</source>
        <translation>contiene una contraseña, que otros podrían leer; dé la contraseña en un archivo (--database-password-file)</translation>
    </message>
    <message>
        <source>it is neither a file nor postgresql://USER@HOST/DATABASE</source>
        <translation>no es un archivo ni postgresql://USER@HOST/DATABASE</translation>
    </message>
    <message>
        <source>it names no host or no database: postgresql://USER@HOST/DATABASE</source>
        <translation>no nombra ningún servidor o ninguna base de datos: postgresql://USER@HOST/DATABASE</translation>
    </message>
</context>
<context>
    <name>chatflow::WorkspaceOptions</name>
    <message>
        <source>others may read the file; take their right to with chmod 600</source>
        <translation>otros pueden leer el archivo; quíteles el permiso con chmod 600</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Open the workspace FILE-or-URL.</source>
        <translation>Abrir el espacio de trabajo ARCHIVO-o-URL.</translation>
    </message>
    <message>
        <source>FILE-or-URL</source>
        <translation>ARCHIVO-o-URL</translation>
    </message>
    <message>
        <source>Speak en, es or pt.</source>
        <translation>Hablar en, es o pt.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CÓDIGO</translation>
    </message>
    <message>
        <source>Only show the workspace: an engine elsewhere receives and answers.</source>
        <translation>Solo mostrar el espacio de trabajo: un motor en otro lugar recibe y responde.</translation>
    </message>
    <message>
        <source>Print the sandbox&apos;s conversations for N seconds, then end.</source>
        <translation>Imprimir las conversaciones de la demostración durante N segundos y terminar.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>With --demo-seconds: save a picture of every page in DIR.</source>
        <translation>Con --demo-seconds: guardar una imagen de cada página en CARPETA.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>CARPETA</translation>
    </message>
    <message>
        <source>ChatFlow Pro console: WhatsApp conversations answered by Flowise, watched by people.</source>
        <translation>Consola de ChatFlow Pro: conversaciones de WhatsApp que responde Flowise y vigilan personas.</translation>
    </message>
    <message>
        <source>--demo-seconds needs a whole number above 0.</source>
        <translation>--demo-seconds necesita un número entero mayor que 0.</translation>
    </message>
    <message>
        <source>--demo-seconds works with the sandbox only.</source>
        <translation>--demo-seconds solo funciona con la demostración.</translation>
    </message>
    <message>
        <source>Open the sandbox: simulated servers and contacts.</source>
        <translation>Abrir la demostración: servidores y contactos simulados.</translation>
    </message>
    <message>
        <source>This workspace is open in another window, which does not answer. End that program first.</source>
        <translation>Este espacio de trabajo está abierto en otra ventana, que no contesta. Cierre primero ese programa.</translation>
    </message>
</context>
</TS>
