export { fill } from '../../../core/texts';

/** Every text that the control shows, by its key in `strings/Conversation.*.resx`. */
export type StringKey =
  | 'Region_Label'
  | 'Status_Loading'
  | 'Status_Loaded'
  | 'Status_LoadedOne'
  | 'Empty_Title'
  | 'Empty_Text'
  | 'Unsaved_Title'
  | 'Unsaved_Text'
  | 'Retry'
  | 'Problem_SignedOut'
  | 'Problem_Forbidden'
  | 'Problem_NotFound'
  | 'Problem_Throttled'
  | 'Problem_Offline'
  | 'Problem_Failed'
  | 'Problem_MoreNotes'
  | 'Problem_UnknownRecord'
  | 'Problem_ColumnSecured'
  | 'Problem_Render'
  | 'Handoff_Title'
  | 'Field_Summary'
  | 'Field_Classification'
  | 'Field_HandoffReason'
  | 'Field_Sentiment'
  | 'Field_Channel'
  | 'Field_CustomerName'
  | 'Field_CustomerEmail'
  | 'Field_CustomerPhone'
  | 'Field_HandedOffAt'
  | 'Field_MessageCount'
  | 'Field_SessionId'
  | 'Field_TicketNumber'
  | 'Field_Language'
  | 'Conversations_Label'
  | 'Conversation_Option'
  | 'Conversation_OptionWithDetail'
  | 'Date_Time'
  | 'Notice_Truncated'
  | 'Notice_CutOff'
  | 'Notice_GuessedFormat'
  | 'Notice_AmbiguousDate'
  | 'Notice_Unread'
  | 'Notice_Duplicate'
  | 'Notice_FileTooLarge'
  | 'Notice_FileEmpty'
  | 'Notice_FilePacked'
  | 'Notice_FileUnreadable'
  | 'Notice_UnknownVersion'
  | 'Source_Description'
  | 'Source_NoteText'
  | 'Source_NoteTextOn'
  | 'Source_NoteFile'
  | 'Source_Shown'
  | 'Transcript_Title'
  | 'Transcript_Label'
  | 'Transcript_Empty'
  | 'Transcript_Zone'
  | 'Author_Customer'
  | 'Author_Ai'
  | 'Author_Agent'
  | 'Author_System'
  | 'Author_Unknown'
  | 'Author_Named'
  | 'Message_Field'
  | 'Message_Quoted'
  | 'Message_Label'
  | 'Message_LabelUntimed'
  | 'Attachment_Unnamed'
  | 'Attachment_Size'
  | 'Attachments_Label'
  | 'Text_HiddenCharacter';

export type Strings = Readonly<Record<StringKey, string>>;

/**
 * The texts in the user's language, asked for when first shown: a list of the keys would weigh more than all the code
 * around it. The platform answers a missing key with the key itself.
 */
export function stringsOf(resources: Pick<ComponentFramework.Resources, 'getString'>): Strings {
  return new Proxy({} as Record<StringKey, string>, {
    get: (known, key: StringKey) => (known[key] ??= resources.getString(key)),
  });
}
