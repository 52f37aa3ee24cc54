<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <translation>Enviar (Intro)</translation>
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
        <source>No Flowise server is set up for this business, so the AI cannot answer. Set it with “chatflow-engine tenant set”.</source>
        <translation>Este negocio no tiene un servidor Flowise configurado, por lo que la IA no puede responder. Configúrelo con «chatflow-engine tenant set».</translation>
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
        <translation>No existe {what} «{id}».</translation>
    </message>
    <message>
        <source>Check the name; the list shows what exists.</source>
        <translation>Revise el nombre; la lista muestra lo que existe.</translation>
    </message>
    <message>
        <source>Somebody else has changed {what} in the meantime.</source>
        <translation>Mientras tanto, otra persona modificó {what}.</translation>
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
        <translation>El flujo {flow} no existe en {server}.</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>Elija otro de la lista.</translation>
    </message>
    <message>
        <source>The chatflow asks for another key than the one {server} was given.</source>
        <translation>El flujo pide una clave distinta de la que se dio a {server}.</translation>
    </message>
    <message>
        <source>Enter the key that is assigned to the chatflow.</source>
        <translation>Introduzca la clave asignada al flujo.</translation>
    </message>
    <message>
        <source>The chatflow misses a value for {name}.</source>
        <translation>Al flujo le falta un valor para {name}.</translation>
    </message>
    <message>
        <source>Add the variable, or remove the placeholder from the flow.</source>
        <translation>Añada la variable, o quite el marcador del flujo.</translation>
    </message>
    <message>
        <source>The chatflow failed: {reason}</source>
        <translation>El flujo falló: {reason}</translation>
    </message>
    <message>
        <source>Open the flow in Flowise and test it there.</source>
        <translation>Abra el flujo en Flowise y pruébelo allí.</translation>
    </message>
    <message>
        <source>The model provider refused the key that is stored in the flow.</source>
        <translation>El proveedor del modelo rechazó la clave guardada en el flujo.</translation>
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
        <translation>Revise el nodo del modelo en el flujo y la red del servidor.</translation>
    </message>
    <message>
        <source>The chatflow answered without a text.</source>
        <translation>El flujo respondió sin texto.</translation>
    </message>
    <message>
        <source>Test the flow in Flowise.</source>
        <translation>Pruebe el flujo en Flowise.</translation>
    </message>
    <message>
        <source>The message is longer than {limit} characters.</source>
        <translation>El mensaje tiene más de {limit} caracteres.</translation>
    </message>
    <message>
        <source>It was shortened before it was sent to the flow.</source>
        <translation>Se acortó antes de enviarlo al flujo.</translation>
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
</context>
<context>
    <name>chatflow::InboxPage</name>
    <message>
        <source>Older conversations could not be read.</source>
        <translation>No se pudieron leer las conversaciones anteriores.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>More of the conversation could not be read.</source>
        <translation>No se pudo leer el resto de la conversación.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
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
        <translation>Añada uno y sus conversaciones aparecerán aquí.</translation>
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
        <translation>Intro envía, Mayús+Intro empieza una línea nueva.</translation>
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
        <source>Your message was not sent.</source>
        <translation>Su mensaje no se envió.</translation>
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
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Conversations and messages</source>
        <translation>Conversaciones y mensajes</translation>
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
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Área siguiente</translation>
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
    <message>
        <source>ChatFlow Pro</source>
        <translation>ChatFlow Pro</translation>
    </message>
    <message>
        <source>The businesses could not be read.</source>
        <translation>No se pudieron leer los negocios.</translation>
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
</context>
<context>
    <name>chatflow::StatePane</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>chatflow::TenantSwitcher</name>
    <message>
        <source>&amp;Business:</source>
        <translation>&amp;Negocio:</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Negocio</translation>
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
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
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
        <source>Open the sandbox: simulated servers and contacts (the default without --workspace).</source>
        <translation>Abrir la demostración: servidores y contactos simulados (lo normal sin --workspace).</translation>
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
</context>
</TS>
