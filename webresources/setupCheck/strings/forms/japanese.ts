import type { FormPageTexts } from '../texts';

export { japanese as wording } from '../../../../core/forms/wording/japanese';

export const page: FormPageTexts = {
  intro: '担当者に会話を表示するフォームの一覧です。質問を確定するまで、何も書き込まれません。',
  reading: 'フォームを読み取っています…',
  again: '読み取り直す',
  count: '会話があるフォーム: {all} 件中 {placed} 件',
  none: 'サポート案件テーブルのアクティブなメイン フォームはありません。',
  add: 'フォームに追加',
  complete: '不足を補う',
  remove: '削除',
  publish: '公開',
  removeAll: 'すべてから削除',
  putBack: '以前の状態に戻す',
  now: '現在のタブ',
  then: '変更後のタブ',
  added: '新規',
  removed: 'なくなります',
  hidden: '非表示',
  position: 'タブの位置',
  last: '最後',
  after: '「{tab}」の後',
  xml: 'FormXml の変更: {count} 件',
  at: '{offset} 文字目',
  download: '現在のフォームをダウンロード',
  downloadBefore: '以前のフォームをダウンロード',
  confirm: '保存して公開',
  cancel: 'キャンセル',
  working: 'フォーム「{name}」を保存して公開しています。1 分ほどかかることがあります。',
  allQuestion: 'これらすべてのフォームから会話を削除しますか?',
  allDone: '完了しました。{all} 件中 {done} 件のフォームから会話を削除しました。',
};
