export { asHtml, type HtmlOptions } from './html';
export { asJson } from './json';
export { asMarkdown } from './markdown';
export { asPage, type Element } from './page';
export { asText, messageText, summaryText } from './text';
export { HEADER_FIELDS, type HeaderField, type Words } from './words';
