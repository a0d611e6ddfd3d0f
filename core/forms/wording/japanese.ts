import type { FormsWording } from './wording';

export const japanese: FormsWording = {
  states: {
    yes: '会話があります',
    partly: '会話がありますが、一部が動作しません',
    no: '会話がありません',
  },
  reasons: {
    'no-control': '会話コントロールがありません。',
    'tab-hidden': '会話コントロールのあるタブが非表示です。',
    'section-hidden': '会話コントロールのあるセクションが非表示です。',
    'cell-hidden': '会話コントロールが非表示です。',
    'not-on-web': '会話コントロールが Web で表示されない設定です。',
    'no-handler':
      'フォームを開いたときに OpenCX のスクリプトが呼び出されません。フォームの上の行が表示されず、どのサポート案件にもタブが表示されます。',
    'handler-disabled': 'OpenCX のスクリプトを呼び出すイベント ハンドラーが無効です。',
    'handler-without-context':
      'イベント ハンドラーが OpenCX のスクリプトに実行コンテキストを渡していません。',
    'no-library': 'フォームのライブラリに OpenCX のスクリプトがありません。',
    'description-without-control': 'なくなった会話コントロールの設定が残っています。',
    'control-without-description': '会話を表示するための設定を失ったコントロールがあります。',
    'tab-without-control': 'OpenCX のタブに会話コントロールがありません。',
  },
  facts: {
    managed: 'マネージド',
    unmanaged: 'アンマネージド',
    notCustomizable: 'カスタマイズできません (管理プロパティ)',
    addedUnpublished:
      '会話のある状態で保存されていますが、公開されていません。担当者にはまだ表示されません。',
    removedUnpublished:
      '会話のない状態で保存されていますが、公開されていません。担当者にはまだ表示されます。',
    unpublished: 'まだ公開されていない変更があります。',
    withSolution: '会話は OpenCX ソリューションによって追加されています。',
    apps: 'アプリ: {apps}',
    noApp: 'このフォームを提供しているアプリはありません。',
    appsUnknown: 'どのアプリがこのフォームを提供しているかを読み取れませんでした。',
  },
  problems: {
    'not-well-formed': 'フォームのテキストは整形式の XML ではありません ({offset} 文字目)。',
    'not-a-form': 'テキストが 1 つのフォームのものではありません。',
    'unknown-tab': 'フォームにタブ「{tab}」はありません。',
    'tab-limit': '1 つのフォームに追加できるタブは {limit} 個までです。',
    'handler-limit': '1 つのイベントに追加できるイベント ハンドラーは {limit} 個までです。',
    'library-limit': '1 つのフォームに追加できるライブラリは {limit} 個までです。',
  },
  questions: {
    add: 'フォーム「{name}」に会話を追加しますか?',
    complete: 'フォーム「{name}」の会話の不足を補いますか?',
    remove: 'フォーム「{name}」から会話を削除しますか?',
    putBack: 'フォーム「{name}」を以前の状態に戻しますか?',
    publish: '保存されているフォーム「{name}」を公開しますか?',
  },
  consequences: {
    unmanaged:
      'これはこの環境のアンマネージド カスタマイズです。OpenCX ソリューションには含まれず、ソリューションが提供するものより上の層に置かれます。',
    uninstall:
      'OpenCX ソリューションをアンインストールする前に、このフォームから会話を削除してください。削除するまで、Dynamics 365 はアンインストールを許可しません。',
    publishesTable:
      '公開の対象はサポート案件テーブル全体です。ほかの人によるまだ公開されていない変更も公開されます。',
    publishesForm: 'このフォーム自体にも、そのような変更があります。',
    staysOff:
      '会話は OpenCX ソリューションによって追加され、ソリューションとともになくなります。ここで削除すると、新しいバージョンのソリューションをインポートしても、このフォームには表示されません。',
  },
  refusals: {
    'changed-meanwhile':
      'フォーム「{name}」は、読み取られた後に変更されています。何も書き込まれていません。まずフォームをもう一度確認してください。',
    'not-customizable':
      'フォーム「{name}」は、ソリューションの管理プロパティによりカスタマイズできません。何も書き込まれていません。',
    'form-problem': 'フォーム「{name}」をそのように変更することはできません。何も書き込まれていません。',
    'not-read': 'フォーム「{name}」をもう一度読み取れませんでした。何も書き込まれていません。',
    'not-written': 'フォーム「{name}」は保存されませんでした。元のままです。',
  },
  outcomes: {
    added: 'フォーム「{name}」に会話を追加し、保存して公開しました。',
    addedPartly: 'フォーム「{name}」を保存して公開しましたが、会話はまだ正しく動作しません。',
    notAdded: 'フォーム「{name}」を保存して公開しましたが、読み取り直すと会話がありません。',
    removed: 'フォーム「{name}」から会話を削除し、保存して公開しました。',
    notRemoved: 'フォーム「{name}」を保存して公開しましたが、読み取り直すとまだ会話があります。',
    putBack: 'フォーム「{name}」を以前の状態に戻し、保存して公開しました。',
    unchanged: 'フォーム「{name}」に変更の必要はありませんでした。何も書き込まれていません。',
    notPublished:
      'フォーム「{name}」の変更は保存されましたが、公開されていません。担当者にはまだ表示されません。もう一度実行して公開するか、Power Apps で公開してください。フォームを以前の状態に戻すこともできます。',
    uncertain:
      'フォーム「{name}」の変更が保存、公開されたかどうかの応答がありませんでした。続ける前にフォームを読み取り直してください。以前のテキストは保管しておいてください。',
  },
  failures: {
    'not-signed-in': 'セッションが終了しています。もう一度サインインしてください。',
    forbidden: '特権が不足しています。システム管理者またはシステム カスタマイザーのロールが必要です。',
    throttled: 'Dataverse が要求を制限しています。数分後にもう一度お試しください。',
    unavailable: '環境の側でエラーが発生しました。数分後にもう一度お試しください。',
    unreachable: 'Dataverse からの応答がありません。ネットワーク接続を確認してください。',
    rejected: 'Dataverse が要求を受け付けませんでした。',
    'unexpected-answer': '応答を解釈できませんでした。プロキシが応答した可能性があります。',
  },
  privilege: '不足している特権: {privilege}',
  detail: 'Dataverse の応答: {detail}',
};
