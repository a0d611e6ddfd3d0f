import type { AuthorKind } from '../../../core/conversation';

export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'he' | 'ar';
export type Side = Exclude<AuthorKind, 'unknown'>;

export interface Tongue {
  id: Language;
  locale: string;
  /** Words for who speaks, as products and people write them. */
  roles: Record<Side, string[]>;
  /** "… says:", without the colon. */
  says: string[];
  /** Words above a transcript. */
  headings: string[];
  /** People and machines whose names tell no role. */
  names: string[];
  customers: string[];
  /** The labels of a message that is written as a block: speaker, time, message. */
  blocks: [string, string, string][];
}

export const TONGUES: Tongue[] = [
  {
    id: 'en',
    locale: 'en-US',
    roles: {
      customer: ['Customer', 'User', 'Caller', 'Visitor', 'Client', 'Contact', 'Guest', 'End User'],
      ai: [
        'AI',
        'Bot',
        'Assistant',
        'AI Assistant',
        'AI Agent',
        'Virtual Assistant',
        'Virtual Agent',
        'Chatbot',
        'Autopilot',
      ],
      agent: ['Agent', 'Human Agent', 'Representative', 'Support Agent', 'Operator', 'Live Agent', 'Rep'],
      system: ['System'],
    },
    says: ['says', 'said', 'wrote'],
    headings: [
      'Transcript',
      'Conversation',
      'Full Transcript',
      'Chat Transcript',
      'Call transcript',
      'Conversation Transcript',
      'Conversation History',
      'Messages',
    ],
    names: [
      'Sam Rivers',
      'Zoe',
      'Nova',
      'Priya Natarajan',
      'Aria',
      "Liam O'Neill",
      'Kai Berg',
      'Speaker A',
      'Speaker B',
    ],
    customers: ['Jane Doe', "Siobhán O'Connor", 'J. R. Smith'],
    blocks: [
      ['Speaker', 'Time', 'Message'],
      ['From', 'Date', 'Message'],
      ['Author', 'Timestamp', 'Text'],
      ['Sender', 'Sent at', 'Content'],
      ['Role', 'Timestamp', 'Content'],
      ['role', 'timestamp', 'content'],
    ],
  },
  {
    id: 'de',
    locale: 'de-DE',
    roles: {
      customer: [
        'Kunde',
        'Kundin',
        'Anrufer',
        'Anruferin',
        'Nutzer',
        'Nutzerin',
        'Benutzer',
        'Besucher',
        'Besucherin',
      ],
      ai: [
        'KI',
        'KI-Assistent',
        'Bot',
        'Assistent',
        'Assistentin',
        'Chatbot',
        'Virtueller Assistent',
        'KI-Agent',
      ],
      agent: [
        'Mitarbeiter',
        'Mitarbeiterin',
        'Agent',
        'Berater',
        'Beraterin',
        'Kundenberater',
        'Kundenberaterin',
        'Agentin',
      ],
      system: ['System'],
    },
    says: ['sagt', 'sagte', 'schrieb'],
    headings: ['Transkript', 'Gesprächsverlauf', 'Chatverlauf', 'Verlauf', 'Gespräch'],
    names: ['Anke Vogel', 'Lumi', 'Jörg Weiß', 'Mia', 'Dr. Hoffmann'],
    customers: ['Jürgen Groß', 'Karl-Heinz Müller', 'Anna von der Heide'],
    blocks: [
      ['Sprecher', 'Zeit', 'Nachricht'],
      ['Absender', 'Datum', 'Nachricht'],
      ['Autor', 'Zeitpunkt', 'Text'],
    ],
  },
  {
    id: 'fr',
    locale: 'fr-FR',
    roles: {
      customer: [
        'Client',
        'Cliente',
        'Utilisateur',
        'Utilisatrice',
        'Appelant',
        'Appelante',
        'Visiteur',
        'Visiteuse',
      ],
      ai: [
        'IA',
        'Assistant IA',
        'Assistant',
        'Assistante',
        'Assistant virtuel',
        'Assistante virtuelle',
        'Robot',
        'Chatbot',
        'Agent IA',
      ],
      agent: ['Agent', 'Agente', 'Conseiller', 'Conseillère', 'Opérateur', 'Opératrice', 'Agent humain'],
      system: ['Système'],
    },
    says: ['dit', 'a dit', 'a écrit'],
    headings: ['Transcription', 'Conversation', 'Historique', 'Échanges'],
    names: ['Sophie Lambert', 'Léa', 'Jean-Luc Petit', 'Chloé'],
    customers: ['Anne-Marie Dupont', 'Hélène Lefèvre', "François d'Arc"],
    blocks: [
      ['Auteur', 'Heure', 'Message'],
      ['Expéditeur', 'Date', 'Message'],
    ],
  },
  {
    id: 'es',
    locale: 'es-ES',
    roles: {
      customer: ['Cliente', 'Clienta', 'Usuario', 'Usuaria', 'Visitante'],
      ai: [
        'IA',
        'Asistente',
        'Asistente virtual',
        'Asistente de IA',
        'Bot',
        'Chatbot',
        'Agente de IA',
        'Robot',
      ],
      agent: ['Agente', 'Asesor', 'Asesora', 'Operador', 'Operadora', 'Representante', 'Agente humano'],
      system: ['Sistema'],
    },
    says: ['dice', 'dijo', 'escribió'],
    headings: ['Transcripción', 'Conversación', 'Historial'],
    names: ['Lucía Fernández', 'Iker', 'María José Ruiz', 'Sol'],
    customers: ['José Álvarez', 'Ana María Peña', 'Íñigo Núñez'],
    blocks: [
      ['Autor', 'Hora', 'Mensaje'],
      ['Remitente', 'Fecha', 'Mensaje'],
    ],
  },
  {
    id: 'pt',
    locale: 'pt-BR',
    roles: {
      customer: ['Cliente', 'Usuário', 'Usuária', 'Visitante'],
      ai: [
        'IA',
        'Assistente',
        'Assistente virtual',
        'Assistente de IA',
        'Bot',
        'Chatbot',
        'Robô',
        'Agente de IA',
      ],
      agent: ['Atendente', 'Agente', 'Operador', 'Operadora', 'Representante', 'Agente humano'],
      system: ['Sistema'],
    },
    says: ['diz', 'disse', 'escreveu'],
    headings: ['Transcrição', 'Conversa', 'Histórico'],
    names: ['João Pereira', 'Luna', 'Beatriz', 'Thiago Araújo'],
    customers: ['Conceição da Silva', 'Antônio Simões', 'Ana Luísa Rocha'],
    blocks: [
      ['Autor', 'Hora', 'Mensagem'],
      ['Remetente', 'Data', 'Mensagem'],
    ],
  },
  {
    id: 'he',
    locale: 'he-IL',
    roles: {
      customer: ['לקוח', 'לקוחה', 'הלקוח', 'הלקוחה', 'משתמש', 'משתמשת', 'מתקשר', 'מתקשרת'],
      ai: ['בינה מלאכותית', 'בוט', 'עוזר', 'עוזר וירטואלי', 'עוזרת וירטואלית', 'AI'],
      agent: ['נציג', 'נציגה', 'סוכן', 'סוכנת', 'נציג שירות', 'נציגת שירות'],
      system: ['מערכת'],
    },
    says: ['אומר', 'אמר', 'כתב'],
    headings: ['תמליל', 'שיחה', 'תמליל השיחה'],
    names: ['דנה לוי', 'נועה', 'אבי מזרחי'],
    customers: ['דוד כהן', 'רחל בן-דוד', 'יעל שפירא'],
    blocks: [
      ['דובר', 'שעה', 'הודעה'],
      ['שולח', 'תאריך', 'הודעה'],
    ],
  },
  {
    id: 'ar',
    locale: 'ar-EG',
    roles: {
      customer: ['العميل', 'العميلة', 'عميل', 'الزبون', 'المستخدم', 'المتصل', 'المتصلة'],
      ai: ['الذكاء الاصطناعي', 'المساعد', 'المساعد الافتراضي', 'الروبوت', 'روبوت', 'المساعد الذكي'],
      agent: ['الوكيل', 'الموظف', 'الموظفة', 'موظف الدعم', 'ممثل خدمة العملاء', 'موظف'],
      system: ['النظام'],
    },
    says: ['يقول', 'قال', 'كتب'],
    headings: ['نص المحادثة', 'المحادثة', 'سجل المحادثة'],
    names: ['سارة الحسن', 'ليلى', 'عمر'],
    customers: ['أحمد علي', 'فاطمة الزهراء', 'محمد بن سعيد'],
    blocks: [
      ['المتحدث', 'الوقت', 'الرسالة'],
      ['المرسل', 'التاريخ', 'الرسالة'],
    ],
  },
];
