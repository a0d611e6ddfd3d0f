import type { PageTexts } from './texts';

export { japanese as wording } from '../../../core/access/wording/japanese';

export const page: PageTexts = {
  intro:
    '最初の引き継ぎの前に: OpenCX がサインインに使用するアプリケーション ユーザーは、OpenCX が行うことを実行できますか? このページは読み取りだけを行います。',
  clientIdHint:
    'OpenCX が使用するアプリの登録の ID です: Microsoft Entra 管理センター > アプリの登録 > 概要。',
  settings: {
    heading: 'OpenCX の設定',
    hint: 'OpenCX のとおりに入力してください。OpenCX で空のものは、ここでも空のままにします。',
    queueHint: 'サポート案件にはキューの ID、チャットにはワークストリームの ID を入力します。',
    check: 'チェック',
    copyLink: 'このチェックへのリンクをコピー',
  },
  running: 'チェックしています…',
  progress: '{subject}を読み取っています: これまでに {asked} 件中 {answered} 件の応答がありました。',
  runAgain: 'もう一度実行',
  done: 'チェックが完了しました: {verdict}。',
  users: {
    choose: 'アプリケーション ユーザーから選択',
    reading: 'アプリケーション ユーザーを読み取っています…',
    heading: 'アプリケーション ユーザー',
    search: '名前またはクライアント ID',
    count: '見つかった件数: {all} 件中 {found} 件',
    more: 'さらに表示',
    deactivated: '無効',
    close: '一覧を閉じる',
  },
  who: {
    heading: 'チェックしたユーザー',
    name: 'アプリケーション ユーザー',
    rolesUnread: '一部を読み取れませんでした',
    noRoles: 'なし',
  },
  useClientId: '代わりに {clientId} をチェック',
  operations: {
    intro: '各手順と、それに必要なもの。',
    onlyProblems: '問題のみ',
    shown: '表示中: {all} 件中 {shown} 件',
    notSet: 'この設定では、OpenCX はこれを行いません。',
    explain: 'どのロールが何を付与しているかを表示',
    explained: 'ロールを読み取りました。',
  },
  paste: {
    heading: 'OpenCX にエラーが表示されましたか?',
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
    heading: 'レポート',
    hint: 'チケットや記録用です。ID は含まれますが、人の名前や行の内容は含まれません。',
    copyMarkdown: 'Markdown としてコピー',
    copyJson: 'JSON としてコピー',
    downloadJson: 'JSON をダウンロード',
    print: '印刷',
  },
  copied: 'コピーしました。',
  notCopied: 'ブラウザーがコピーを許可しませんでした。',
  comparison: {
    heading: '前回の実行からの変更: {count} 件',
    none: '前回の実行から変更はありません。',
    was: '以前',
    is: '現在',
  },
  retry: {
    willRepeat: 'その後、チェックは自動的にもう一度実行されます。',
    countdown: '{seconds} 秒後にもう一度実行されます。',
    now: '今すぐもう一度実行',
  },
  noContext: {
    title: 'このページは Dynamics 365 で開く必要があります',
    meaning: 'アプリ「OpenCX Setup」またはソリューションの構成ページから開いてください。',
  },
};
