/** What the tab is called, by Dataverse's language id (LCID): the words of the tab that the managed solution adds. */
export const TAB_LABELS: Readonly<Record<number, string>> = {
  1033: 'OpenCX conversation',
  1025: 'محادثة OpenCX',
  1031: 'OpenCX-Unterhaltung',
  1036: 'Conversation OpenCX',
  1041: 'OpenCX の会話',
  1046: 'Conversa do OpenCX',
  3082: 'Conversación de OpenCX',
};
