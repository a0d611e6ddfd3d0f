/** Files above this size are loaded only when asked for: Dataverse advises against more in one column read. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;
