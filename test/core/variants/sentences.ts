import type { Language } from './languages';

/** What people and machines say, without any mark that a transcript could open with. */
export const SENTENCES: Record<Language, { words: string[]; statements: string[]; questions: string[] }> = {
  en: {
    words: ['Yes', 'Thanks!', 'ok', 'No.', 'Hello', 'refund', '???', 'Perfect, thank you'],
    statements: [
      'I would like my money back for the second order.',
      'Your parcel left our warehouse this morning and should arrive on Tuesday.',
      'The app closes as soon as I open the invoice.',
      'I am sorry to hear that, let me look it up for you.',
      'My order number is A-4411, and I paid by card (Visa).',
      'I will hand you over to a colleague who can change the address.',
      'It costs 12.50 EUR; I was charged 25.00 EUR, twice.',
    ],
    questions: [
      'Where is my order?',
      'Can I still change the delivery address?',
      'Do you have the invoice at hand?',
    ],
  },
  de: {
    words: ['Ja', 'Danke!', 'ok', 'Nein.', 'Hallo', 'Rückerstattung'],
    statements: [
      'Ich möchte mein Geld für die zweite Bestellung zurück.',
      'Ihr Paket hat heute früh unser Lager verlassen und kommt am Dienstag an.',
      'Die App schließt sich, sobald ich die Rechnung öffne.',
      'Das tut mir leid, ich sehe gleich nach.',
      'Ich gebe Sie an eine Kollegin weiter, die die Adresse ändern kann.',
    ],
    questions: [
      'Wo ist meine Bestellung?',
      'Kann ich die Lieferadresse noch ändern?',
      'Haben Sie die Rechnung zur Hand?',
    ],
  },
  fr: {
    words: ['Oui', 'Merci !', 'ok', 'Non.', 'Bonjour'],
    statements: [
      'Je voudrais être remboursée pour la deuxième commande.',
      'Votre colis a quitté notre entrepôt ce matin et devrait arriver mardi.',
      "L'application se ferme dès que j'ouvre la facture.",
      'Je suis désolé, je vérifie cela tout de suite.',
      "Je vous passe une collègue qui peut changer l'adresse.",
    ],
    questions: ['Où est ma commande ?', "Puis-je encore changer l'adresse de livraison ?"],
  },
  es: {
    words: ['Sí', '¡Gracias!', 'ok', 'No.', 'Hola'],
    statements: [
      'Quiero que me devuelvan el dinero del segundo pedido.',
      'Su paquete salió de nuestro almacén esta mañana y debería llegar el martes.',
      'La aplicación se cierra en cuanto abro la factura.',
      'Lo siento mucho, voy a comprobarlo ahora mismo.',
      'Le paso con una compañera que puede cambiar la dirección.',
    ],
    questions: ['¿Dónde está mi pedido?', '¿Todavía puedo cambiar la dirección de entrega?'],
  },
  pt: {
    words: ['Sim', 'Obrigada!', 'ok', 'Não.', 'Olá'],
    statements: [
      'Quero o meu dinheiro de volta pelo segundo pedido.',
      'Seu pacote saiu do nosso depósito hoje de manhã e deve chegar na terça.',
      'O aplicativo fecha assim que abro a fatura.',
      'Sinto muito, vou verificar agora mesmo.',
      'Vou transferir você para uma colega que pode mudar o endereço.',
    ],
    questions: ['Onde está o meu pedido?', 'Ainda posso mudar o endereço de entrega?'],
  },
  he: {
    words: ['כן', 'תודה!', 'לא.', 'שלום'],
    statements: [
      'אני רוצה את הכסף בחזרה על ההזמנה השנייה.',
      'החבילה שלך יצאה מהמחסן הבוקר וצפויה להגיע ביום שלישי.',
      'האפליקציה נסגרת ברגע שאני פותחת את החשבונית.',
      'אני מצטער לשמוע, אבדוק את זה מיד.',
    ],
    questions: ['איפה ההזמנה שלי?', 'אפשר עדיין לשנות את כתובת המשלוח?'],
  },
  ar: {
    words: ['نعم', 'شكرا!', 'لا.', 'مرحبا'],
    statements: [
      'أريد استرداد المبلغ عن الطلب الثاني.',
      'غادر طردك مستودعنا هذا الصباح ومن المتوقع أن يصل يوم الثلاثاء.',
      'يغلق التطبيق بمجرد أن أفتح الفاتورة.',
      'يؤسفني سماع ذلك، سأتحقق من الأمر حالا.',
    ],
    questions: ['أين طلبي؟', 'هل يمكنني تغيير عنوان التوصيل؟'],
  },
};
