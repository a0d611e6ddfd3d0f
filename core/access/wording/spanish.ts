import type { Wording } from './wording';

const ADMIN_CENTRE =
  'Centro de administración de Power Platform > Administrar > Entornos > este entorno > Configuración > Usuarios + permisos';

export const spanish: Wording = {
  title: 'Comprobación de la configuración de OpenCX',
  verdicts: {
    pass: {
      title: 'Todo listo para las transferencias',
      meaning: 'El usuario de la aplicación puede hacer todo lo que hará OpenCX con esta configuración.',
    },
    'at-risk': {
      title: 'Funciona, pero no siempre',
      meaning:
        'Algún privilegio tiene un alcance insuficiente. Una transferencia así puede salir mal sin que aparezca ningún error.',
    },
    missing: {
      title: 'Las transferencias darán error',
      meaning: 'Falta algo que OpenCX necesita. Más abajo se indica qué hay que cambiar.',
    },
    'cannot-tell': {
      title: 'No se pudo comprobar todo',
      meaning: 'No falta nada de lo que se pudo ver, pero no se pudo ver todo.',
    },
  },
  findings: {
    pass: 'Correcto',
    'at-risk': 'En riesgo',
    missing: 'Falta',
    'cannot-tell': 'Sin determinar',
    'not-applicable': 'No se aplica',
    'too-much': 'De más',
    'not-evaluated': 'Sin evaluar',
  },
  advised: 'Recomendado',
  gate: {
    exists: 'Usuario de la aplicación',
    enabled: 'Activo',
    role: 'Rol de seguridad',
    'access-mode': 'Modo de acceso',
    tables: 'Tablas',
  },
  gateFails: 'No se cumple',
  gateReasons: {
    found: 'Existe, con este id. de cliente.',
    'not-found': `Ningún usuario de este entorno tiene este id. de cliente. Cree el usuario de la aplicación: ${ADMIN_CENTRE} > Usuarios de aplicaciones > Nuevo usuario de la aplicación. Si el identificador procede de «Certificados y secretos», es el del secreto: use el id. de aplicación (cliente) de la Información general del registro de la aplicación.`,
    'not-seen':
      'No ve ningún usuario con este id. de cliente, pero quizá no pueda ver todos los usuarios. Alguien con el rol Administrador del sistema puede ejecutar esta comprobación.',
    'object-id':
      'Este es el id. de objeto de «{name}», no su id. de cliente. OpenCX y Dataverse usan el id. de aplicación (cliente).',
    'user-id': 'Este es el id. de usuario de Dataverse de «{name}», no su id. de cliente.',
    'user-unreadable': 'No se pudo leer el usuario.',
    enabled: 'No está desactivado.',
    disabled: `Está desactivado. Actívelo: ${ADMIN_CENTRE} > Usuarios de aplicaciones.`,
    'has-role': 'Tiene alguno.',
    'no-role': 'No tiene ninguno, ni propio ni a través de un equipo.',
    'roles-unreadable': 'No se pudo ver si tiene un rol de seguridad.',
    'mode-usable': 'Puede usar la API web.',
    'mode-unusual':
      'Su modo de acceso ({mode}) lo limita. Los usuarios de aplicaciones tienen No interactivo o Lectura y escritura.',
    'mode-unknown': 'No se pudo ver su modo de acceso.',
    'tables-there': 'Están las de casos, contactos y notas.',
    'tables-absent':
      'En este entorno no hay estas tablas: {tables}. ¿Está instalado Dynamics 365 Customer Service?',
    'tables-unreadable': 'No se pudo ver si están las tablas.',
  },
  operation: {
    'test-and-save': {
      title: 'Test & Save',
      meaning: 'Cuando usted conecta OpenCX, este lee casos una vez para ver si la conexión funciona.',
    },
    'find-contact': {
      title: 'Buscar el contacto del cliente',
      meaning: 'OpenCX busca un contacto con la dirección de correo electrónico del cliente.',
    },
    'create-contact': {
      title: 'Crear un contacto',
      meaning: 'Para un cliente cuya dirección no figura en ningún contacto.',
    },
    'link-contact': {
      title: 'Vincular el caso al contacto',
      meaning: 'Para que el caso muestre quién es el cliente.',
    },
    'case-from-email': {
      title: 'Crear un caso a partir de un correo electrónico',
      meaning:
        'La transferencia completa tal como está configurado OpenCX: el contacto, el caso y todo lo que el caso indica.',
    },
    'case-from-phone': {
      title: 'Crear un caso a partir de una llamada telefónica',
      meaning: 'Lo mismo si quien llama no tiene dirección de correo electrónico; se le crea un contacto.',
    },
    'attach-note': {
      title: 'Adjuntar la conversación',
      meaning: 'Como nota en el caso.',
    },
    'default-owner': {
      title: 'Dar el caso al propietario predeterminado',
      meaning: 'El usuario que indica la opción default_owner_id de OpenCX.',
    },
    'default-queue': {
      title: 'Poner el caso en la cola predeterminada',
      meaning: 'La cola que indica la opción default_queue_id de OpenCX.',
    },
    'chat-omnichannel': {
      title: 'Transferir un chat a la Plataforma omnicanal',
      meaning:
        'Las conversaciones de la web, de SMS y de WhatsApp van a una secuencia de trabajo de la Plataforma omnicanal en lugar de a un caso.',
    },
  },
  why: {
    'case-probe': 'OpenCX lee los casos para probar la conexión.',
    'case-read': 'OpenCX lee su propio caso para conocer el número de ticket.',
    'case-create': 'Una transferencia crea un caso.',
    'case-append': 'El caso lleva el vínculo al contacto.',
    'case-append-to': 'La nota se adjunta al caso.',
    'case-append-to-all':
      'Las reglas de enrutamiento pueden haber dado el caso a otra persona antes de que se adjunte la nota.',
    'case-write': 'Lo pide la documentación de OpenCX; no se documenta ninguna llamada que lo use.',
    'case-assign':
      'Hace falta para dar filas a otra persona. No se documenta si también hace falta para crear una fila a nombre de otra persona.',
    'contact-find':
      'Un contacto puede ser de cualquiera. Si no se puede leer, no se encuentra, y OpenCX crea un duplicado sin ningún error.',
    'contact-create': 'Un cliente que no coincide con ningún contacto recibe uno.',
    'contact-read': 'Quien crea una fila y es su propietario debe poder leerla.',
    'contact-append-to': 'El caso se vincula a un contacto, que puede ser de cualquiera.',
    'contact-append-to-own': 'El caso se vincula al contacto que se acaba de crear.',
    'contact-write': 'Una página de la documentación de Microsoft lo pide junto con Anexar a.',
    'note-create': 'La conversación se escribe en una nota.',
    'note-read': 'Quien crea una fila y es su propietario debe poder leerla.',
    'note-append': 'La nota lleva el vínculo al caso.',
    'note-write': 'Lo pide la documentación de OpenCX; no se documenta ninguna llamada que lo use.',
    'note-append-to': 'Lo pide la documentación de OpenCX; no se conoce nada que se adjunte a una nota.',
    'user-read': 'Lo pide la documentación de OpenCX.',
    'owner-read': 'El caso indica su propietario, cuya fila debe poder leerse.',
    'queue-read': 'El caso indica la cola, cuya fila debe poder leerse.',
    'queue-append-to': 'El caso se vincula a la cola.',
    'queue-item-create':
      'Solo si OpenCX agrega el caso a la cola como elemento, lo cual no está documentado.',
    'chat-create': 'La transferencia de un chat crea una conversación de la Plataforma omnicanal.',
    'chat-read': 'Quien crea una fila y es su propietario debe poder leerla.',
    'chat-append': 'La conversación lleva el vínculo a la secuencia de trabajo.',
    'workstream-read': 'La conversación indica la secuencia de trabajo, cuya fila debe poder leerse.',
    'workstream-append-to': 'La conversación se vincula a la secuencia de trabajo.',
    'lookup-read':
      'Una columna de búsqueda de las propiedades del ticket indica esta fila, que debe poder leerse.',
    'lookup-append-to': 'Una columna de búsqueda de las propiedades del ticket vincula el caso a esta fila.',
  },
  reaches: {
    any: 'cualquier nivel',
    own: 'filas propias',
    all: 'todas las filas',
    case: 'el caso',
    owner: 'el propietario predeterminado',
    row: 'esta única fila',
  },
  shortfalls: {
    'not-held': 'Ninguno de los roles del usuario lo concede.',
    'too-narrow': 'El usuario lo tiene, pero no alcanza todas las filas.',
    'own-rows-outside':
      'El usuario solo lo tiene a través de un equipo, por un rol que concede solo privilegios de equipo: las filas propias del usuario quedan fuera. Debe concederlo un rol propio.',
    'owner-outside':
      'El usuario lo tiene, pero no alcanza la unidad de negocio del propietario predeterminado.',
    'row-outside': 'El usuario lo tiene, pero no alcanza esta fila.',
    filtered: 'Solo se concede para las filas de un filtro de registros.',
    'table-absent': 'Este entorno no tiene la tabla.',
    'names-unreadable': 'No se pudieron leer los privilegios de este entorno.',
    'privileges-unreadable': 'No se pudo leer qué privilegios tiene el usuario.',
    'roles-unreadable':
      'El usuario lo tiene en un nivel en el que importa si lo concede un rol propio; eso no se pudo ver.',
    'business-units-unreadable':
      'El usuario lo tiene de una unidad de negocio hacia abajo; no se pudo ver si las filas necesarias están ahí.',
    'owner-unreadable': 'No se pudo ver la unidad de negocio del propietario predeterminado.',
    'row-unreadable': 'No se pudo ver si alcanza esta fila.',
  },
  sample: 'De {rows} contactos de otros propietarios que se miraron, se alcanzan {reached}.',
  sources: {
    opencx: 'Documentación de OpenCX',
    microsoft: 'Documentación de Microsoft',
    derived: 'Se deduce de lo que ambos documentan',
    uncertain: 'No es seguro',
  },
  check: {
    'owner-exists': 'Propietario predeterminado',
    'owner-enabled': 'El propietario predeterminado está activo',
    'owner-reads-cases': 'El propietario predeterminado puede leer casos',
    'queue-lookup': 'Un caso puede indicar una cola',
    'queue-is-queue': 'Cola predeterminada',
    'queue-is-workstream': 'Secuencia de trabajo',
    'chat-table': 'Plataforma omnicanal',
    'secured-columns': 'Seguridad de columna',
    'properties-known': 'Propiedades del ticket',
    'priority-known': 'Prioridad',
    'description-length': 'Espacio para la conversación',
    'customer-required': 'Caso sin cliente',
  },
  checkReasons: {
    'owner-found': 'Es un usuario de este entorno.',
    'owner-unknown':
      'Ningún usuario de este entorno tiene este identificador. Aquí no se puede indicar un equipo. Corrija default_owner_id en OpenCX o déjelo vacío para que las reglas de enrutamiento asignen el caso.',
    'owner-unreadable': 'No se pudo leer el propietario predeterminado.',
    'owner-not-seen':
      'No ve ningún usuario con este identificador, pero quizá no pueda ver todos los usuarios. Alguien con el rol Administrador del sistema puede ejecutar esta comprobación.',
    'owner-active': 'El usuario «{name}» está activo.',
    'owner-disabled':
      'El usuario «{name}» está desactivado, y Dataverse no da filas a un usuario así. Indique otro en default_owner_id.',
    'owner-reads': '«{name}» puede leer casos.',
    'owner-cannot-read':
      '«{name}» no puede leer casos, así que Dataverse no le permite ser propietario de uno. Asígnele un rol con Caso: Leer o deje vacío default_owner_id.',
    'lookup-there': 'La tabla de casos tiene una columna de búsqueda a una cola.',
    'lookup-absent':
      'La tabla de casos no tiene ninguna columna de búsqueda a una cola, tal como la entrega Microsoft. La documentación de OpenCX dice que rellena una; no se documenta qué hace si no la hay.',
    'metadata-unreadable': 'No se pudieron leer las definiciones de tabla de este entorno.',
    'queue-found': 'Es una cola de este entorno.',
    'queue-unknown':
      'Ninguna cola de este entorno tiene este identificador. Corrija default_queue_id en OpenCX.',
    'queue-is-workstream':
      'Este es el identificador de una secuencia de trabajo, como lo necesitan los chats. Los casos necesitan el de una cola: OpenCX tiene una sola opción para ambos, así que fallan o los chats o los casos.',
    'queue-unreadable': 'No se pudo ver si es una cola.',
    'workstream-found': 'Es una secuencia de trabajo de este entorno.',
    'workstream-unknown':
      'Ninguna secuencia de trabajo de este entorno tiene este identificador. Corrija default_queue_id en OpenCX.',
    'workstream-is-queue':
      'Este es el identificador de una cola, como lo necesitan los casos. Los chats necesitan el de una secuencia de trabajo: OpenCX tiene una sola opción para ambos, así que fallan o los chats o los casos.',
    'workstream-unreadable': 'No se pudo ver si es una secuencia de trabajo.',
    'chat-there': 'Está la tabla de las conversaciones de la Plataforma omnicanal.',
    'chat-absent':
      'Este entorno no tiene ninguna tabla de conversaciones de la Plataforma omnicanal. Instale la Plataforma omnicanal o desactive los canales de chat en OpenCX.',
    'none-secured': 'No está protegida ninguna columna de las que OpenCX usa aquí.',
    'secured-allowed': 'Estas columnas están protegidas, y el usuario puede usarlas: {columns}.',
    'secured-denied':
      'Estas columnas están protegidas, y el usuario no puede usarlas: {columns}. Agregue el usuario a un perfil de seguridad de columna que permita leerlas y crearlas.',
    'secured-unreadable':
      'Estas columnas están protegidas; no se pudo ver si el usuario puede usarlas: {columns}.',
    'properties-known': 'La tabla de casos las tiene todas.',
    'properties-unknown':
      'La tabla de casos no tiene estas columnas, tampoco como columnas de búsqueda, y Dataverse rechaza el caso entero: {columns}. Los nombres distinguen mayúsculas y minúsculas.',
    'priority-known': 'La tabla de casos conoce la prioridad {priority}.',
    'priority-unknown':
      'La tabla de casos no conoce la prioridad {priority}; tiene {priorities}. Dataverse rechaza el caso.',
    'length-enough': 'En la descripción de un caso caben {length} caracteres.',
    'length-short':
      'En la descripción de un caso caben {length} caracteres. Una conversación larga ocupa {needed} o más; aumente la longitud máxima de la columna.',
    'customer-optional': 'Se puede crear un caso sin cliente.',
    'customer-required':
      'La tabla de casos exige un cliente. OpenCX documenta casos sin cliente para las sesiones que no tienen dirección de correo electrónico.',
  },
  privilege: '{table}: {right}',
  fix: '{table}: {right} = {level}',
  tables: {
    incident: 'Caso',
    contact: 'Contacto',
    annotation: 'Nota',
    systemuser: 'Usuario',
    queue: 'Cola',
    queueitem: 'Elemento de cola',
    liveworkitem: 'Conversación de la Plataforma omnicanal',
    msdyn_liveworkstream: 'Secuencia de trabajo',
    role: 'Rol de seguridad',
  },
  rights: {
    Create: 'Crear',
    Read: 'Leer',
    Write: 'Escribir',
    Append: 'Anexar',
    AppendTo: 'Anexar a',
    Assign: 'Asignar',
    Delete: 'Eliminar',
  },
  levels: {
    Basic: 'Usuario',
    Local: 'Unidad de negocio',
    Deep: 'Primario: unidades de negocio secundarias',
    Global: 'Organización',
  },
  assignRole: {
    title: 'Asigne al usuario el rol «{role}»',
    steps: [
      `${ADMIN_CENTRE} > Usuarios de aplicaciones.`,
      'Seleccione el usuario y, después, Editar roles de seguridad.',
      'Active la casilla «{role}» y guarde.',
    ],
    warning:
      'Deje como están los roles que ya tienen la casilla activada: al guardar se quita todo lo que no la tenga.',
  },
  editRole: {
    title: 'Cambie un rol que el usuario ya tiene',
    steps: `${ADMIN_CENTRE} > Roles de seguridad.`,
    nearest: '«{role}» ya concede la mayor parte.',
    none: 'Todos los roles del usuario están administrados por soluciones y no conviene cambiarlos: asigne otro rol al usuario.',
  },
  broadRoles: {
    administrator:
      'El usuario es Administrador del sistema a través de «{role}». Eso funciona, pero puede leer y eliminar todo, y la seguridad de columna no le afecta. Basta con el rol «OpenCX Integration».',
    customizer:
      'El usuario es Personalizador del sistema a través de «{role}» y puede cambiar las tablas de este entorno. OpenCX no lo necesita.',
  },
  excess: {
    heading: 'Más de lo que OpenCX necesita',
    meaning: 'Nada falla por ello. Pero quien consiga el secreto de cliente también los tendrá.',
  },
  roleOfTeam: '{role} (a través del equipo {team})',
  grantedBy: 'Concedido por {roles}',
  unread: {
    heading: 'Lo que no se pudo ver',
    subjects: {
      user: 'el usuario',
      owner: 'el propietario predeterminado',
      tables: 'las tablas y sus privilegios',
      columns: 'las columnas de casos y contactos, incluidas las de búsqueda',
      descriptionLength: 'la longitud de la descripción de un caso',
      priorities: 'los valores de la prioridad de un caso',
      privileges: 'los privilegios que tiene el usuario',
      roles: 'los roles de seguridad propios del usuario',
      teams: 'los equipos y sus roles de seguridad',
      businessUnits: 'las unidades de negocio',
      ownerReadsCases: 'los privilegios que tiene el propietario predeterminado',
      columnAccess: 'las columnas protegidas que el usuario puede usar',
      othersContacts: 'los contactos de otros propietarios',
      rows: 'las filas que indica la configuración',
    },
    reasons: {
      forbidden:
        'Usted no tiene permiso para leer {subject}. Alguien con el rol Administrador del sistema puede hacer esta comprobación y verlo.',
      rejected: 'Este entorno no respondió a la pregunta sobre {subject}.',
      'unexpected-answer': 'No se entendió la respuesta sobre {subject}.',
    },
    detail: 'Dataverse: {detail}',
  },
  blind: {
    heading: 'Lo que nadie puede ver desde aquí',
    items: [
      'Si el secreto de cliente es correcto o ha expirado, y si se dio el consentimiento del administrador: Centro de administración de Microsoft Entra.',
      'Los complementos y flujos que se ejecutan en casos, contactos y notas: pueden necesitar más privilegios que las llamadas de OpenCX. Pegue el error que muestra OpenCX para ver cuáles.',
      'Las reglas de detección de duplicados y las columnas que exige un complemento.',
    ],
  },
  setting: {
    app: 'Id. de aplicación (cliente)',
    chat: 'Se usan canales de chat (web, SMS, WhatsApp)',
    owner: 'Propietario predeterminado (default_owner_id)',
    queue: 'Cola o secuencia de trabajo predeterminada (default_queue_id)',
    priority: 'Prioridad',
    properties: 'Propiedades del ticket (ticket_properties)',
  },
  settingProblems: {
    empty: 'Escriba el id. de aplicación (cliente) del registro de la aplicación.',
    secret:
      'Esto parece un secreto de cliente. No se ha enviado a ningún sitio y se borra de aquí; si otras personas pudieron verlo, sustitúyalo. Escriba en su lugar el id. de aplicación (cliente).',
    'not-a-guid':
      'Un identificador son 32 letras (a–f) y dígitos en cinco grupos, como 00000000-0000-0000-0000-000000000000.',
    'not-yes-or-no': 'Indique 1 o 0.',
    'not-a-priority': 'Una prioridad es 1, 2, 3 o 4.',
    'not-json': 'Esto no es JSON. Copie el valor de ticket_properties tal como está en OpenCX.',
    'not-an-object': 'Las propiedades del ticket son un objeto JSON, como {"casetypecode": 1}.',
  },
  failures: {
    'not-signed-in': {
      title: 'No ha iniciado sesión',
      meaning: 'La sesión ha terminado o el token no es para este entorno. Vuelva a iniciar sesión.',
    },
    forbidden: {
      title: 'Usted no puede usar los datos de este entorno',
      meaning: 'Pida a alguien con el rol Administrador del sistema que haga esta comprobación.',
    },
    throttled: {
      title: 'Dataverse está limitando las solicitudes',
      meaning:
        'En los últimos minutos se le ha pedido demasiado a este entorno, desde la aplicación que sea. El problema no está en la configuración.',
    },
    unavailable: {
      title: 'Dataverse no está disponible',
      meaning: 'El entorno respondió con un error propio. Vuelva a intentarlo en unos minutos.',
    },
    unreachable: {
      title: 'Dataverse no responde',
      meaning:
        'Compruebe la conexión de red y la dirección del entorno. También puede que la sesión haya terminado.',
    },
    rejected: {
      title: 'Dataverse no entendió la pregunta',
      meaning: 'Puede que este entorno sea demasiado antiguo para esta comprobación.',
    },
    'unexpected-answer': {
      title: 'No se entendió la respuesta',
      meaning: 'Puede que haya respondido algo que está entre aquí y Dataverse, como un proxy.',
    },
    unknown: {
      title: 'La comprobación se detuvo',
      meaning: 'Es un fallo de la comprobación. Vuelva a ejecutarla.',
    },
  },
  retryAfter: 'Dataverse pide esperar {seconds} segundos antes de volver a intentarlo.',
  report: {
    clientId: 'Id. de cliente',
    userId: 'Id. de usuario',
    businessUnit: 'Unidad de negocio',
    roles: 'Roles de seguridad',
    settings: 'Configuración de OpenCX',
    before: 'Antes de los privilegios',
    operations: 'Lo que hará OpenCX',
    changes: 'Qué hay que cambiar',
    needed: 'Necesario para',
    held: 'Concedido',
    source: 'Fuente',
    change: 'Cambiar a',
    notHeld: 'no',
    met: '{met} de {all}',
  },
};
