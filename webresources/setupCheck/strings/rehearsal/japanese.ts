import type { RehearsalPageTexts } from '../texts';

export { japanese as errors } from '../../../../core/access/wording/pastedErrors/japanese';
export { japanese as rehearsal } from '../../../../core/access/wording/rehearsal/japanese';

export const page: RehearsalPageTexts = {
  start: '引き継ぎのリハーサル',
  confirm: '今すぐリハーサルする',
  cancel: 'キャンセル',
  running: 'リハーサルしています… 1 分ほどかかることがあります。このページを開いたままにしてください。',
  steps: '手順',
  check: 'チェックの結果',
  remove: 'これらの行を削除する',
  removing: '削除しています…',
  notRemoved: 'すべては削除できませんでした。Dataverse のメッセージ: {message}',
};
