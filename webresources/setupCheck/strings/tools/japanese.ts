import { japanese as pastedErrors } from '../../../../core/access/wording/pastedErrors/japanese';
import type { ToolTexts } from '../texts';

export const japanese: ToolTexts = {
  pastedErrors,
  users: {
    heading: 'アプリケーション ユーザー',
    search: '名前またはクライアント ID',
    count: '見つかった件数: {all} 件中 {found} 件',
    more: 'さらに表示',
    deactivated: '無効',
    close: '一覧を閉じる',
  },
  paste: {
    hint: 'そのまま貼り付けてください。ここで読み取られ、どこにも送信されません。',
    label: 'OpenCX または Dataverse のエラー',
    read: '読み取る',
    privilege: '特権',
    table: 'テーブル',
    row: '行',
    code: 'コード',
    operations: 'この特権が必要な操作',
  },
  report: {
    hint: 'チケットや記録用です。ID は含まれますが、人の名前や行の内容は含まれません。',
    copyMarkdown: 'Markdown としてコピー',
    copyJson: 'JSON としてコピー',
    downloadJson: 'JSON をダウンロード',
    print: '印刷',
  },
};
