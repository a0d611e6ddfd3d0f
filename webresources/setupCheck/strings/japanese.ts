import type { PageTexts } from './texts';

export { japanese as wording } from '../../../core/access/wording/japanese';

export const page: PageTexts = {
  intro:
    '最初の引き継ぎの前に: OpenCX がサインインに使用するアプリケーション ユーザーは、OpenCX が行うことを実行できますか? チェックは読み取りだけを行います。',
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
  },
  forms: {
    heading: 'サポート案件フォーム',
  },
  rehearsal: {
    heading: '引き継ぎのリハーサル',
  },
  report: {
    heading: 'レポート',
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
