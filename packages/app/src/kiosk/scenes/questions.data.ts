import type { SceneData } from '@y12355/domain';

/** Written by scripts/kiosk-questions.ts from examples/packs/know-12355.json; not edited by hand. */
export const questions: readonly (SceneData['question'] & { id: string })[] = [
  {
    id: 'what',
    text: { 'zh-CN': '12355 是什么号码？', 'zh-HK': '12355 是甚麼號碼？', en: 'What is 12355?' },
    choices: [
      { 'zh-CN': '订车票的', 'zh-HK': '訂車票的', en: 'A number for train tickets' },
      { 'zh-CN': '青少年服务热线', 'zh-HK': '青少年服務熱線', en: 'A line for young people' },
      { 'zh-CN': '查快递的', 'zh-HK': '查快遞的', en: 'A number to follow parcels' },
      { 'zh-CN': '报火警的', 'zh-HK': '報火警的', en: 'The fire service' },
    ],
    answer: 1,
    why: {
      'zh-CN': '12355 是为青少年开的短号码，说的是权益和成长的事，以心理和法律帮助为核心。',
      'zh-HK': '12355 是為青少年而設的短號碼，談的是權益和成長的事，以心理和法律協助為核心。',
      en: '12355 is a short number for young people, about their rights and growing up. Psychological and legal help are its core.',
    },
  },
  {
    id: 'who',
    text: { 'zh-CN': '12355 由谁开设？', 'zh-HK': '12355 由誰開設？', en: 'Who runs 12355?' },
    choices: [
      { 'zh-CN': '共青团', 'zh-HK': '共青團', en: 'The Communist Youth League' },
      { 'zh-CN': '电话公司', 'zh-HK': '電話公司', en: 'A telephone company' },
      { 'zh-CN': '银行', 'zh-HK': '銀行', en: 'A bank' },
      { 'zh-CN': '网店', 'zh-HK': '網店', en: 'An online shop' },
    ],
    answer: 0,
    why: {
      'zh-CN': '12355 是共青团开设的公共短号码。',
      'zh-HK': '12355 是共青團開設的公共短號碼。',
      en: '12355 is a public short number of the Communist Youth League.',
    },
  },
  {
    id: 'about',
    text: {
      'zh-CN': '哪些事可以跟 12355 说？',
      'zh-HK': '哪些事可以跟 12355 說？',
      en: 'What can you talk to 12355 about?',
    },
    choices: [
      { 'zh-CN': '只有心里的事', 'zh-HK': '只有心裏的事', en: 'Only what is on your mind' },
      { 'zh-CN': '只有法律的事', 'zh-HK': '只有法律的事', en: 'Only questions of law' },
      {
        'zh-CN': '心里的事、权益的事，都可以',
        'zh-HK': '心裏的事、權益的事，都可以',
        en: 'What is on your mind and what your rights are, both',
      },
      { 'zh-CN': '只有考试的事', 'zh-HK': '只有考試的事', en: 'Only exams' },
    ],
    answer: 2,
    why: {
      'zh-CN': '心理和法律帮助是 12355 的核心。分不清是哪一种，也可以先说说看。',
      'zh-HK': '心理和法律協助是 12355 的核心。分不清是哪一種，也可以先說說看。',
      en: 'Psychological and legal help are the core of 12355. If you cannot tell which it is, you can start all the same.',
    },
  },
  {
    id: 'find',
    text: {
      'zh-CN': '在微信里，怎么找到广东的 12355 小程序？',
      'zh-HK': '在微信裏，怎樣找到廣東的 12355 小程序？',
      en: 'How do you find the mini program of Guangdong in WeChat?',
    },
    choices: [
      { 'zh-CN': '要老师先开通', 'zh-HK': '要老師先開通', en: 'A teacher has to switch it on' },
      { 'zh-CN': '只能用学校的电脑', 'zh-HK': '只能用學校的電腦', en: 'On a school computer only' },
      { 'zh-CN': '要先打电话登记', 'zh-HK': '要先打電話登記', en: 'By registering on the phone first' },
      {
        'zh-CN': '扫码，或者搜索「广东12355」',
        'zh-HK': '掃碼，或搜尋「广东12355」',
        en: 'Scan its code, or search for 广东12355',
      },
    ],
    answer: 3,
    why: {
      'zh-CN': '小程序的名字是「广东12355」，扫码或者搜索这个名字都能找到。',
      'zh-HK': '小程序的名稱是「广东12355」，掃碼或搜尋這個名稱都可以找到。',
      en: 'It is called 广东12355. Scanning its code or searching for that name both lead to it.',
    },
  },
  {
    id: 'police',
    text: {
      'zh-CN': '身边有危险，想请警察来，可以打哪个号码？',
      'zh-HK': '身邊有危險，想請警察來，可以打哪個號碼？',
      en: 'There is danger near you and the police should come. Which number?',
    },
    choices: [
      { 'zh-CN': '110', 'zh-HK': '110', en: '110' },
      { 'zh-CN': '12355', 'zh-HK': '12355', en: '12355' },
      { 'zh-CN': '119', 'zh-HK': '119', en: '119' },
      { 'zh-CN': '12356', 'zh-HK': '12356', en: '12356' },
    ],
    answer: 0,
    why: {
      'zh-CN': '110 是公安机关的号码。身边有危险的时候，先找能赶来的人。',
      'zh-HK': '110 是公安機關的號碼。身邊有危險的時候，先找可以趕來的人。',
      en: '110 is the police. In danger, those who can come are the first to call.',
    },
  },
  {
    id: 'ambulance',
    text: {
      'zh-CN': '有人受伤，要救护车，可以打哪个号码？',
      'zh-HK': '有人受傷，要救護車，可以打哪個號碼？',
      en: 'Somebody is hurt and an ambulance should come. Which number?',
    },
    choices: [
      { 'zh-CN': '12356', 'zh-HK': '12356', en: '12356' },
      { 'zh-CN': '119', 'zh-HK': '119', en: '119' },
      { 'zh-CN': '120', 'zh-HK': '120', en: '120' },
      { 'zh-CN': '12355', 'zh-HK': '12355', en: '12355' },
    ],
    answer: 2,
    why: {
      'zh-CN': '120 是医疗急救的号码。',
      'zh-HK': '120 是醫療急救的號碼。',
      en: '120 is the ambulance service.',
    },
  },
  {
    id: 'fire',
    text: {
      'zh-CN': '看到着火了，可以打哪个号码？',
      'zh-HK': '看到火警，可以打哪個號碼？',
      en: 'You see a fire. Which number?',
    },
    choices: [
      { 'zh-CN': '120', 'zh-HK': '120', en: '120' },
      { 'zh-CN': '119', 'zh-HK': '119', en: '119' },
      { 'zh-CN': '12355', 'zh-HK': '12355', en: '12355' },
      { 'zh-CN': '110', 'zh-HK': '110', en: '110' },
    ],
    answer: 1,
    why: { 'zh-CN': '119 是消防的号码。', 'zh-HK': '119 是消防的號碼。', en: '119 is the fire service.' },
  },
  {
    id: 'other',
    text: { 'zh-CN': '12356 又是什么号码？', 'zh-HK': '12356 又是甚麼號碼？', en: 'And what is 12356?' },
    choices: [
      { 'zh-CN': '和 12355 是同一个', 'zh-HK': '和 12355 是同一個', en: 'The same as 12355' },
      { 'zh-CN': '学校的电话', 'zh-HK': '學校的電話', en: 'The number of a school' },
      { 'zh-CN': '只有广东能打的号码', 'zh-HK': '只有廣東可以打的號碼', en: 'A number for Guangdong alone' },
      {
        'zh-CN': '全国的心理援助热线',
        'zh-HK': '全國的心理援助熱線',
        en: 'The national psychological-assistance line',
      },
    ],
    answer: 3,
    why: {
      'zh-CN':
        '12356 是卫生健康委的全国统一心理援助热线，2025 年 5 月 1 日起各地都能打。两个号码由不同的部门开设，想打哪个都可以。',
      'zh-HK':
        '12356 是衞生健康委員會的全國統一心理援助熱線，2025 年 5 月 1 日起各地都可以打。兩個號碼由不同部門開設，想打哪個都可以。',
      en: '12356 is the national psychological-assistance line of the health commission, live everywhere since 1 May 2025. The two are run by different bodies; either may be called.',
    },
  },
  {
    id: 'may',
    text: { 'zh-CN': '5 月 25 日是什么日子？', 'zh-HK': '5 月 25 日是甚麼日子？', en: 'What day is 25 May?' },
    choices: [
      {
        'zh-CN': '大学生心理健康日',
        'zh-HK': '大學生心理健康日',
        en: "University students' mental-health day",
      },
      { 'zh-CN': '运动会的日子', 'zh-HK': '運動會的日子', en: 'A sports day' },
      { 'zh-CN': '读书日', 'zh-HK': '閱讀日', en: 'A day of books' },
      { 'zh-CN': '植树节', 'zh-HK': '植樹節', en: 'Tree-planting day' },
    ],
    answer: 0,
    why: {
      'zh-CN': '5·25 是大学生心理健康日，也是广东 12355 走进校园的时间点之一。',
      'zh-HK': '5·25 是大學生心理健康日，也是廣東 12355 走進校園的時間點之一。',
      en: "25 May is university students' mental-health day, and one of the times when 12355 in Guangdong comes to schools.",
    },
  },
  {
    id: 'october',
    text: {
      'zh-CN': '10 月 10 日是什么日子？',
      'zh-HK': '10 月 10 日是甚麼日子？',
      en: 'What day is 10 October?',
    },
    choices: [
      { 'zh-CN': '节水日', 'zh-HK': '節約用水日', en: 'A day to save water' },
      { 'zh-CN': '爱眼日', 'zh-HK': '愛眼日', en: 'A day for the eyes' },
      { 'zh-CN': '世界精神卫生日', 'zh-HK': '世界精神健康日', en: 'World Mental Health Day' },
      { 'zh-CN': '看雪的日子', 'zh-HK': '看雪的日子', en: 'A day to look at snow' },
    ],
    answer: 2,
    why: {
      'zh-CN': '10 月 10 日是世界精神卫生日，也是广东 12355 走进校园的时间点之一。',
      'zh-HK': '10 月 10 日是世界精神健康日，也是廣東 12355 走進校園的時間點之一。',
      en: '10 October is World Mental Health Day, and one of the times when 12355 in Guangdong comes to schools.',
    },
  },
  {
    id: 'times',
    text: {
      'zh-CN': '除了这两天，广东的 12355 还在哪些时候走进校园？',
      'zh-HK': '除了這兩天，廣東的 12355 還在哪些時候走進校園？',
      en: 'Besides these two days, when does 12355 in Guangdong come to schools?',
    },
    choices: [
      { 'zh-CN': '只在春天', 'zh-HK': '只在春天', en: 'In spring only' },
      {
        'zh-CN': '开学、升学、考前、找工作的时候',
        'zh-HK': '開學、升學、考試前、找工作的時候',
        en: 'At the start of term, at a new school, before exams, when looking for work',
      },
      { 'zh-CN': '只在放假的晚上', 'zh-HK': '只在假期的晚上', en: 'On evenings of holidays only' },
      { 'zh-CN': '哪天都不来', 'zh-HK': '哪天都不來', en: 'Never' },
    ],
    answer: 1,
    why: {
      'zh-CN': '开学、升学、考前和求职，是通知里写的时间点。这些日子，心事也容易多一些。',
      'zh-HK': '開學、升學、考試前和求職，是通知內寫的時間點。這些日子，心事也容易多一些。',
      en: 'The start of term, a new school, exams and looking for work are the times that the notice names. More may be on your mind then, too.',
    },
  },
  {
    id: 'join',
    text: {
      'zh-CN': '想当志愿者，可以从哪里申请？',
      'zh-HK': '想當義工，可以在哪裏申請？',
      en: 'Where can you apply to be a volunteer?',
    },
    choices: [
      {
        'zh-CN': '小程序：首页 → 更多 → 志愿者申请',
        'zh-HK': '小程序：首頁 → 更多 → 志願者申請',
        en: 'In the mini program: first page, "more", the entry for volunteers',
      },
      { 'zh-CN': '公交车上', 'zh-HK': '巴士上', en: 'On a bus' },
      { 'zh-CN': '健身房', 'zh-HK': '健身室', en: 'In a gym' },
      { 'zh-CN': '电影院', 'zh-HK': '戲院', en: 'In a cinema' },
    ],
    answer: 0,
    why: {
      'zh-CN': '在「广东12355」小程序里，从首页点「更多」，就能看到「志愿者申请」。',
      'zh-HK': '在「广东12355」小程序裏，從首頁按「更多」，便會看到「志願者申請」。',
      en: 'In the mini program, the entry is behind "more" on its first page.',
    },
  },
  {
    id: 'years',
    text: {
      'zh-CN': '青少年心理健康服务，连续几年是广东的十件民生实事之一？',
      'zh-HK': '青少年心理健康服務，連續多少年是廣東的十件民生實事之一？',
      en: "For how many years running has the youth mental-health service been one of Guangdong's ten livelihood tasks?",
    },
    choices: [
      { 'zh-CN': '一年', 'zh-HK': '一年', en: 'One' },
      { 'zh-CN': '十年', 'zh-HK': '十年', en: 'Ten' },
      { 'zh-CN': '从来没有', 'zh-HK': '從來沒有', en: 'Never' },
      { 'zh-CN': '三年', 'zh-HK': '三年', en: 'Three' },
    ],
    answer: 3,
    why: {
      'zh-CN': '12355 青少年心理健康服务连续三年是广东省的十件民生实事之一。',
      'zh-HK': '12355 青少年心理健康服務連續三年是廣東省的十件民生實事之一。',
      en: "The 12355 youth mental-health service has been one of Guangdong's ten livelihood tasks for three years running.",
    },
  },
];
