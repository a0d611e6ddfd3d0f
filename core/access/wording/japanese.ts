import type { Wording } from './wording';

const ADMIN_CENTRE = 'Power Platform 管理センター > 管理 > 環境 > この環境 > 設定 > ユーザー + アクセス許可';

export const japanese: Wording = {
  title: 'OpenCX セットアップ チェック',
  verdicts: {
    pass: {
      title: '引き継ぎの準備ができています',
      meaning: 'この設定で OpenCX が行うことを、アプリケーション ユーザーはすべて実行できます。',
    },
    'at-risk': {
      title: 'すべての場合に動作するとは限りません',
      meaning:
        '範囲が狭すぎる権限があります。その影響を受ける引き継ぎは、エラーなしで失敗することがあります。',
    },
    missing: {
      title: '引き継ぎは失敗します',
      meaning: 'OpenCX に必要なものが不足しています。変更が必要な点は以下のとおりです。',
    },
    'cannot-tell': {
      title: '一部を確認できませんでした',
      meaning: '確認できた範囲に不足はありませんが、確認できなかったものがあります。',
    },
  },
  findings: {
    pass: 'OK',
    'at-risk': 'リスクあり',
    missing: '不足',
    'cannot-tell': '判定不能',
    'not-applicable': '該当なし',
    'too-much': '過剰',
    'not-evaluated': '未評価',
  },
  advised: '推奨',
  gate: {
    exists: 'アプリケーション ユーザー',
    enabled: '有効',
    role: 'セキュリティ ロール',
    'access-mode': 'アクセス モード',
    tables: 'テーブル',
  },
  gateFails: '不合格',
  gateReasons: {
    found: 'このクライアント ID のユーザーが存在します。',
    'not-found': `この環境に、このクライアント ID のユーザーはいません。アプリケーション ユーザーを作成してください: ${ADMIN_CENTRE} > アプリケーション ユーザー > 新しいアプリ ユーザー。「証明書とシークレット」から取得した ID はシークレットの ID です。アプリの登録の「概要」にあるアプリケーション (クライアント) ID を使用してください。`,
    'not-seen':
      'このクライアント ID のユーザーは見つかりませんが、すべてのユーザーを表示する権限がない可能性があります。システム管理者ロールを持つ人がこのチェックを実行できます。',
    'object-id':
      'これは「{name}」のオブジェクト ID であり、クライアント ID ではありません。OpenCX と Dataverse が使用するのはアプリケーション (クライアント) ID です。',
    'user-id': 'これは「{name}」の Dataverse ユーザー ID であり、クライアント ID ではありません。',
    'user-unreadable': 'ユーザーを読み取れませんでした。',
    enabled: '無効化されていません。',
    disabled: `無効化されています。アクティブ化してください: ${ADMIN_CENTRE} > アプリケーション ユーザー。`,
    'has-role': '割り当てられています。',
    'no-role': '直接にも、チームを通じても、割り当てられていません。',
    'roles-unreadable': 'セキュリティ ロールが割り当てられているかどうかを確認できませんでした。',
    'mode-usable': 'Web API を使用できます。',
    'mode-unusual':
      'アクセス モード ({mode}) によって制限されています。アプリケーション ユーザーのアクセス モードは、非対話型または読み取り/書き込みです。',
    'mode-unknown': 'アクセス モードを確認できませんでした。',
    'tables-there': 'サポート案件、取引先担当者、メモのテーブルがあります。',
    'tables-absent':
      '次のテーブルがこの環境にありません: {tables}。Dynamics 365 Customer Service はインストールされていますか?',
    'tables-unreadable': 'テーブルがあるかどうかを確認できませんでした。',
  },
  operation: {
    'test-and-save': {
      title: 'Test & Save',
      meaning: 'OpenCX を接続すると、接続できることを確かめるためにサポート案件を 1 回読み取ります。',
    },
    'find-contact': {
      title: '顧客の取引先担当者を検索する',
      meaning: 'OpenCX は、顧客の電子メール アドレスを持つ取引先担当者を探します。',
    },
    'create-contact': {
      title: '取引先担当者を作成する',
      meaning: '顧客のアドレスを持つ取引先担当者がいない場合です。',
    },
    'link-contact': {
      title: 'サポート案件を取引先担当者に関連付ける',
      meaning: '顧客が誰なのかがサポート案件に表示されるようにします。',
    },
    'case-from-email': {
      title: '電子メールからサポート案件を作成する',
      meaning:
        'OpenCX の設定どおりの引き継ぎ全体です: 取引先担当者、サポート案件、サポート案件が参照するものすべて。',
    },
    'case-from-phone': {
      title: '電話からサポート案件を作成する',
      meaning:
        '電子メール アドレスのない発信者についての同じ引き継ぎです。発信者の取引先担当者が作成されます。',
    },
    'attach-note': {
      title: '会話を添付する',
      meaning: 'サポート案件のメモとして添付します。',
    },
    'default-owner': {
      title: 'サポート案件を既定の所有者に渡す',
      meaning: 'OpenCX の設定 default_owner_id が指定するユーザーです。',
    },
    'default-queue': {
      title: 'サポート案件を既定のキューに入れる',
      meaning: 'OpenCX の設定 default_queue_id が指定するキューです。',
    },
    'chat-omnichannel': {
      title: 'チャットをオムニチャネルに引き継ぐ',
      meaning:
        'Web、SMS、WhatsApp の会話は、サポート案件ではなくオムニチャネルのワークストリームに送られます。',
    },
  },
  why: {
    'case-probe': 'OpenCX は、接続をテストするためにサポート案件を読み取ります。',
    'case-read': 'OpenCX は、チケット番号を知るために、作成したサポート案件を読み取ります。',
    'case-create': '引き継ぎではサポート案件が作成されます。',
    'case-append': 'サポート案件は、取引先担当者への関連付けを保持します。',
    'case-append-to': 'メモはサポート案件に添付されます。',
    'case-append-to-all':
      'メモが添付される前に、ルーティング ルールによってサポート案件が他の人に割り当てられることがあります。',
    'case-write': 'OpenCX のドキュメントで求められています。これを使用する呼び出しは文書化されていません。',
    'case-assign':
      '行を他の人に割り当てるには必要です。他の人を所有者として行を作成するときにも必要かどうかは、文書化されていません。',
    'contact-find':
      '取引先担当者の所有者はさまざまです。読み取れない取引先担当者は見つからず、OpenCX はエラーなしで重複を作成します。',
    'contact-create': '一致する取引先担当者のない顧客には、取引先担当者が作成されます。',
    'contact-read': '行を作成して所有するユーザーは、その行を読み取れる必要があります。',
    'contact-append-to': 'サポート案件は、所有者がさまざまな取引先担当者に関連付けられます。',
    'contact-append-to-own': 'サポート案件は、作成されたばかりの取引先担当者に関連付けられます。',
    'contact-write': 'Microsoft のドキュメントの 1 ページで、「追加先」とともに求められています。',
    'note-create': '会話はメモに書き込まれます。',
    'note-read': '行を作成して所有するユーザーは、その行を読み取れる必要があります。',
    'note-append': 'メモは、サポート案件への関連付けを保持します。',
    'note-write': 'OpenCX のドキュメントで求められています。これを使用する呼び出しは文書化されていません。',
    'note-append-to': 'OpenCX のドキュメントで求められています。メモに添付されるものは知られていません。',
    'user-read': 'OpenCX のドキュメントで求められています。',
    'owner-read': 'サポート案件は所有者を参照します。その行を読み取れる必要があります。',
    'queue-read': 'サポート案件はキューを参照します。その行を読み取れる必要があります。',
    'queue-append-to': 'サポート案件はキューに関連付けられます。',
    'queue-item-create':
      'OpenCX がサポート案件をアイテムとしてキューに追加する場合にだけ必要です。追加するかどうかは文書化されていません。',
    'chat-create': 'チャットの引き継ぎでは、オムニチャネルの会話が作成されます。',
    'chat-read': '行を作成して所有するユーザーは、その行を読み取れる必要があります。',
    'chat-append': '会話は、ワークストリームへの関連付けを保持します。',
    'workstream-read': '会話はワークストリームを参照します。その行を読み取れる必要があります。',
    'workstream-append-to': '会話はワークストリームに関連付けられます。',
    'lookup-read': 'チケットのプロパティの検索列がこの行を参照します。この行を読み取れる必要があります。',
    'lookup-append-to': 'チケットのプロパティの検索列が、サポート案件をこの行に関連付けます。',
  },
  reaches: {
    any: '任意のレベル',
    own: '自分の行',
    all: 'すべての行',
    case: 'サポート案件',
    owner: '既定の所有者',
    row: 'この 1 行',
  },
  shortfalls: {
    'not-held': 'ユーザーのどのロールも、この特権を付与していません。',
    'too-narrow': '付与されていますが、すべての行には及びません。',
    'own-rows-outside':
      'チームを通じてのみ、しかも「チーム特権のみ」のロールによって付与されています。ユーザー自身の行は対象外です。ユーザーに直接割り当てたロールで付与する必要があります。',
    'owner-outside': '付与されていますが、既定の所有者の部署には及びません。',
    'row-outside': '付与されていますが、この行には及びません。',
    filtered: 'レコード フィルターの行に対してのみ付与されています。',
    'table-absent': 'この環境にはこのテーブルがありません。',
    'names-unreadable': 'この環境の特権を読み取れませんでした。',
    'privileges-unreadable': 'ユーザーが持つ特権を読み取れませんでした。',
    'roles-unreadable':
      'ユーザーに直接割り当てたロールで付与されているかどうかが問題になるレベルですが、それを確認できませんでした。',
    'business-units-unreadable':
      '部署以下の範囲で付与されています。必要な行がその範囲にあるかどうかを確認できませんでした。',
    'owner-unreadable': '既定の所有者の部署を確認できませんでした。',
    'row-unreadable': 'この行に及ぶかどうかを確認できませんでした。',
  },
  sample: '調べた他の所有者の取引先担当者 {rows} 件のうち、アクセスできるのは {reached} 件です。',
  sources: {
    opencx: 'OpenCX のドキュメント',
    microsoft: 'Microsoft のドキュメント',
    derived: '両方のドキュメントからの推論',
    uncertain: '不確実',
  },
  check: {
    'owner-exists': '既定の所有者',
    'owner-enabled': '既定の所有者が有効である',
    'owner-reads-cases': '既定の所有者がサポート案件を読み取れる',
    'queue-lookup': 'サポート案件がキューを参照できる',
    'queue-is-queue': '既定のキュー',
    'queue-is-workstream': 'ワークストリーム',
    'chat-table': 'オムニチャネル',
    'secured-columns': '列のセキュリティ',
    'properties-known': 'チケットのプロパティ',
    'priority-known': '優先度',
    'description-length': '会話を保存できる長さ',
    'customer-required': '顧客のないサポート案件',
  },
  checkReasons: {
    'owner-found': 'この環境のユーザーです。',
    'owner-unknown':
      'この環境に、この ID のユーザーはいません。ここにチームは指定できません。OpenCX で default_owner_id を修正するか、空にしてルーティング ルールがサポート案件を割り当てるようにしてください。',
    'owner-unreadable': '既定の所有者を読み取れませんでした。',
    'owner-not-seen':
      'この ID のユーザーは見つかりませんが、すべてのユーザーを表示する権限がない可能性があります。システム管理者ロールを持つ人がこのチェックを実行できます。',
    'owner-active': '「{name}」は有効です。',
    'owner-disabled':
      '「{name}」は無効化されており、Dataverse はこのようなユーザーに行を割り当てません。default_owner_id に他のユーザーを指定してください。',
    'owner-reads': '「{name}」はサポート案件を読み取れます。',
    'owner-cannot-read':
      '「{name}」はサポート案件を読み取れないため、Dataverse はサポート案件の所有者にすることを拒否します。「サポート案件: 読み取り」を含むロールを割り当てるか、default_owner_id を空にしてください。',
    'lookup-there': 'サポート案件テーブルには、キューへの検索列があります。',
    'lookup-absent':
      'サポート案件テーブルには、キューへの検索列がありません。これは Microsoft の既定の状態です。OpenCX のドキュメントには、この列を設定するとあります。列がない場合の動作は文書化されていません。',
    'metadata-unreadable': 'この環境のテーブル定義を読み取れませんでした。',
    'queue-found': 'この環境のキューです。',
    'queue-unknown':
      'この環境に、この ID のキューはありません。OpenCX で default_queue_id を修正してください。',
    'queue-is-workstream':
      'これはチャットに必要なワークストリームの ID です。サポート案件にはキューの ID が必要です。OpenCX の設定は両方で 1 つなので、チャットとサポート案件のどちらかが失敗します。',
    'queue-unreadable': 'キューかどうかを確認できませんでした。',
    'workstream-found': 'この環境のワークストリームです。',
    'workstream-unknown':
      'この環境に、この ID のワークストリームはありません。OpenCX で default_queue_id を修正してください。',
    'workstream-is-queue':
      'これはサポート案件に必要なキューの ID です。チャットにはワークストリームの ID が必要です。OpenCX の設定は両方で 1 つなので、チャットとサポート案件のどちらかが失敗します。',
    'workstream-unreadable': 'ワークストリームかどうかを確認できませんでした。',
    'chat-there': 'オムニチャネルの会話のテーブルがあります。',
    'chat-absent':
      'この環境には、オムニチャネルの会話のテーブルがありません。オムニチャネルをインストールするか、OpenCX でチャット チャネルをオフにしてください。',
    'none-secured': 'OpenCX がここで使用する列に、セキュリティで保護されたものはありません。',
    'secured-allowed': '次の列はセキュリティで保護されていますが、ユーザーは使用できます: {columns}。',
    'secured-denied':
      '次の列はセキュリティで保護されており、ユーザーは使用できません: {columns}。読み取りと作成を許可する列のセキュリティ プロファイルに、ユーザーを追加してください。',
    'secured-unreadable':
      '次の列はセキュリティで保護されています。ユーザーが使用できるかどうかを確認できませんでした: {columns}。',
    'properties-known': 'すべてサポート案件テーブルにあります。',
    'properties-unknown':
      '次の列または検索列はサポート案件テーブルになく、Dataverse はサポート案件全体を拒否します: {columns}。名前の大文字と小文字は区別されます。',
    'priority-known': 'サポート案件テーブルには優先度 {priority} があります。',
    'priority-unknown':
      'サポート案件テーブルに優先度 {priority} はありません。あるのは {priorities} です。Dataverse はサポート案件を拒否します。',
    'length-enough': 'サポート案件の説明には {length} 文字まで入ります。',
    'length-short':
      'サポート案件の説明には {length} 文字まで入ります。長い会話には {needed} 文字以上が必要です。列の最大文字数を増やしてください。',
    'customer-optional': 'サポート案件は、顧客を指定せずに作成できます。',
    'customer-required':
      'サポート案件テーブルでは顧客が必須です。OpenCX のドキュメントによると、電子メール アドレスのないセッションでは、顧客のないサポート案件が作成されます。',
  },
  privilege: '{table}: {right}',
  fix: '{table}: {right} = {level}',
  tables: {
    incident: 'サポート案件',
    contact: '取引先担当者',
    annotation: 'メモ',
    systemuser: 'ユーザー',
    queue: 'キュー',
    queueitem: 'キュー アイテム',
    liveworkitem: 'オムニチャネルの会話',
    msdyn_liveworkstream: 'ワークストリーム',
    role: 'セキュリティ ロール',
  },
  rights: {
    Create: '作成',
    Read: '読み取り',
    Write: '書き込み',
    Append: '追加',
    AppendTo: '追加先',
    Assign: '割り当て',
    Delete: '削除',
  },
  levels: {
    Basic: 'ユーザー',
    Local: '部署',
    Deep: '部署配下',
    Global: '組織全体',
  },
  assignRole: {
    title: 'ユーザーにロール「{role}」を割り当てる',
    steps: [
      `${ADMIN_CENTRE} > アプリケーション ユーザー。`,
      'ユーザーを選択し、「セキュリティ ロールの編集」を選択します。',
      '「{role}」をオンにして保存します。',
    ],
    warning:
      '既にオンになっているロールはそのままにしてください。保存時にオフになっているロールは削除されます。',
  },
  editRole: {
    title: 'ユーザーが持つロールを変更する',
    steps: `${ADMIN_CENTRE} > セキュリティ ロール。`,
    nearest: '「{role}」は、必要なもののほとんどを既に付与しています。',
    none: 'ユーザーのロールはすべてソリューションによって管理されており、変更すべきではありません。別のロールをユーザーに割り当ててください。',
  },
  broadRoles: {
    administrator:
      'ユーザーは「{role}」によってシステム管理者になっています。動作はしますが、すべてを読み取り、削除でき、列のセキュリティも適用されません。ロール「OpenCX Integration」で十分です。',
    customizer:
      'ユーザーは「{role}」によってシステム カスタマイザーになっており、この環境のテーブルを変更できます。OpenCX にその必要はありません。',
  },
  excess: {
    heading: 'OpenCX に不要な特権',
    meaning:
      'これらが原因で失敗することはありません。ただし、クライアント シークレットを手に入れた人は、これらの特権も手に入れます。',
  },
  roleOfTeam: '{role} (チーム {team} を通じて)',
  grantedBy: '付与しているロール: {roles}',
  unread: {
    heading: '確認できなかったもの',
    subjects: {
      user: 'ユーザー',
      owner: '既定の所有者',
      tables: 'テーブルとその特権',
      columns: 'サポート案件と取引先担当者の列と検索列',
      descriptionLength: 'サポート案件の説明の長さ',
      priorities: 'サポート案件の優先度の値',
      privileges: 'ユーザーが持つ特権',
      roles: 'ユーザーに直接割り当てられたセキュリティ ロール',
      teams: 'チームとそのセキュリティ ロール',
      businessUnits: '部署',
      ownerReadsCases: '既定の所有者が持つ特権',
      columnAccess: 'ユーザーが使用できるセキュリティで保護された列',
      othersContacts: '他の所有者の取引先担当者',
      rows: '設定で指定された行',
    },
    reasons: {
      forbidden:
        'あなたには、{subject}を読み取る権限がありません。システム管理者ロールを持つ人がこのチェックを実行すると、確認できます。',
      rejected: 'この環境は、{subject}の問い合わせに応答しませんでした。',
      'unexpected-answer': '{subject}についての応答を解釈できませんでした。',
    },
    detail: 'Dataverse: {detail}',
  },
  blind: {
    heading: 'ここからは誰も確認できないもの',
    items: [
      'クライアント シークレットが正しいか、期限切れでないか、管理者の同意が与えられているか: Microsoft Entra 管理センターで確認できます。',
      'サポート案件、取引先担当者、メモに対して実行されるプラグインとフロー: OpenCX 自体の呼び出しより多くの特権を必要とすることがあります。OpenCX に表示されるエラーを貼り付けると、どの特権かわかります。',
      '重複データ検出ルールと、プラグインが必須とする列。',
    ],
  },
  setting: {
    app: 'アプリケーション (クライアント) ID',
    chat: 'チャット チャネルを使用する (Web、SMS、WhatsApp)',
    owner: '既定の所有者 (default_owner_id)',
    queue: '既定のキューまたはワークストリーム (default_queue_id)',
    priority: '優先度',
    properties: 'チケットのプロパティ (ticket_properties)',
  },
  settingProblems: {
    empty: 'アプリの登録のアプリケーション (クライアント) ID を入力してください。',
    secret:
      'これはクライアント シークレットのようです。どこにも送信されておらず、ここから消去されました。他の人に見られた可能性がある場合は、新しいものに置き換えてください。代わりに、アプリケーション (クライアント) ID を入力してください。',
    'not-a-guid':
      'ID は a ～ f の文字と数字の 32 文字を 5 つのグループに分けたものです (例: 00000000-0000-0000-0000-000000000000)。',
    'not-yes-or-no': '1 または 0 を指定してください。',
    'not-a-priority': '優先度は 1、2、3、4 のいずれかです。',
    'not-json': 'これは JSON ではありません。OpenCX の ticket_properties の値をそのままコピーしてください。',
    'not-an-object': 'チケットのプロパティは、{"casetypecode": 1} のような JSON オブジェクトです。',
  },
  failures: {
    'not-signed-in': {
      title: 'サインインしていません',
      meaning:
        'セッションが終了しているか、トークンがこの環境のものではありません。もう一度サインインしてください。',
    },
    forbidden: {
      title: 'この環境のデータを使用する権限がありません',
      meaning: 'システム管理者ロールを持つ人に、このチェックの実行を依頼してください。',
    },
    throttled: {
      title: 'Dataverse が要求を制限しています',
      meaning:
        'この数分間に、いずれかのアプリからこの環境への要求が多すぎました。セットアップに問題はありません。',
    },
    unavailable: {
      title: 'Dataverse を利用できません',
      meaning: '環境の側でエラーが発生しました。数分後にもう一度お試しください。',
    },
    unreachable: {
      title: 'Dataverse からの応答がありません',
      meaning:
        'ネットワーク接続と環境のアドレスを確認してください。セッションが終了している可能性もあります。',
    },
    rejected: {
      title: 'Dataverse が問い合わせを解釈できませんでした',
      meaning: 'この環境は、このチェックには古すぎる可能性があります。',
    },
    'unexpected-answer': {
      title: '応答を解釈できませんでした',
      meaning: 'プロキシなど、Dataverse との間にあるものが代わりに応答した可能性があります。',
    },
    unknown: {
      title: 'チェックが停止しました',
      meaning: 'これはチェック自体の不具合です。もう一度実行してください。',
    },
  },
  retryAfter: 'Dataverse は、再試行まで {seconds} 秒待つよう求めています。',
  report: {
    clientId: 'クライアント ID',
    userId: 'ユーザー ID',
    businessUnit: '部署',
    roles: 'セキュリティ ロール',
    settings: 'OpenCX の設定',
    before: '特権の前に',
    operations: 'OpenCX が行うこと',
    changes: '変更が必要な点',
    needed: '必要な範囲',
    held: '付与済み',
    source: '出典',
    change: '変更後',
    notHeld: 'なし',
    met: '{all} 件中 {met} 件',
  },
};
