import type { Language } from './effects.ts';

const USAGE_ZH = `用法
  nianbao read  文件… [--json] [--jobs N]      读取年报，列出每一项数据
  nianbao check 文件… [--json] [--jobs N]      只列校验结果
  nianbao build [--documents 目录] [--figures 目录] [--out 目录] [--check]
                                               读取全部来源，写出公开数据；--check 只比较，不写入
选项
  --json      每个文件一行 JSON
  --jobs N    同时使用 N 个进程读取
  --lang zh|en
  --help, --version
可读取 PDF、DOCX、HTML、Markdown、纯文本、XLSX、CSV，按内容识别。
退出状态：0 全部读出；1 有文件不能读；2 用法有误。`;

const USAGE_EN = `Usage
  nianbao read  FILE… [--json] [--jobs N]      read annual reports and list every item
  nianbao check FILE… [--json] [--jobs N]      list the findings only
  nianbao build [--documents DIR] [--figures DIR] [--out DIR] [--check]
                                               read all sources and write the published files;
                                               --check compares and writes nothing
Options
  --json      one JSON object per line and file
  --jobs N    read with N workers
  --lang zh|en
  --help, --version
Reads PDF, DOCX, HTML, Markdown, plain text, XLSX and CSV, told by content.
Exit status: 0 all were read; 1 a file could not be read; 2 wrong usage.`;

/** Everything the commands say of themselves, in both languages. */
export const WORDS = {
  zh: {
    usage: USAGE_ZH,
    unknownCommand: (command: string) => `不认识命令 ${command}`,
    noCommand: '没有命令',
    noFiles: (command: string) => `${command} 没有给出文件`,
    unknownOption: (option: string) => `不认识选项 ${option}，或缺少它的值`,
    notANumber: (value: string) => `--jobs 需要正整数，而不是 ${value}`,
    notALanguage: (value: string) => `--lang 需要 zh 或 en，而不是 ${value}`,
    noArguments: (argument: string) => `build 不接受参数 ${argument}`,
    seeHelp: '用 nianbao --help 查看用法',
    noSuchFile: '没有这个文件或目录；请核对路径',
    isFolder: '是目录，不是文件；请写明其中的文件，例如 目录/*.pdf',
    notAllowed: '没有读写权限；请修改权限后重试',
    tooLarge: '文件过大：超过 2 GB，不像年报；请核对文件',
    cannotRead: (code: string) => `系统不能读写（${code}）；请稍后重试`,
    failed: (why: string) => `程序出错：${why}`,
    unknown: '未写明',
    agency: '机构',
    year: '年份',
    publishedOn: '公布日期',
    period: '统计期限',
    forms: '格式',
    table: '表',
    prose: '正文',
    states: { blank: '空', missing: '缺项', illegible: '待核' },
    approximately: '约',
    outcomes: { holds: '成立', fails: '不成立', undecided: '无法判断' },
    findings: '校验',
    lacking: '缺',
    notices: '提示',
    written: (agencies: number, reports: number, facts: number, out: string) =>
      `${agencies} 家机构，${reports} 份年报，${facts} 个数据，写入 ${out}`,
    same: (out: string) => `${out} 与来源一致`,
    differs: '与来源得出的不同；请运行 npm run data',
    nothingPublished: '没有 agency 或 year：请在同一目录的 documents.csv 中写明',
  },
  en: {
    usage: USAGE_EN,
    unknownCommand: (command: string) => `unknown command: ${command}`,
    noCommand: 'no command',
    noFiles: (command: string) => `no file to ${command}`,
    unknownOption: (option: string) => `unknown option, or one without its value: ${option}`,
    notANumber: (value: string) => `--jobs needs a whole number from 1: ${value}`,
    notALanguage: (value: string) => `--lang needs zh or en: ${value}`,
    noArguments: (argument: string) => `build takes no arguments: ${argument}`,
    seeHelp: 'see nianbao --help',
    noSuchFile: 'no such file or folder; check the path',
    isFolder: 'is a folder, not a file; name the files in it, such as FOLDER/*.pdf',
    notAllowed: 'no permission; change it and try again',
    tooLarge: 'too large: over 2 GB, which no report has; check the file',
    cannotRead: (code: string) => `the system cannot read or write it (${code}); try again later`,
    failed: (why: string) => `error in the program: ${why}`,
    unknown: 'not stated',
    agency: 'Body',
    year: 'Year',
    publishedOn: 'Published on',
    period: 'Period',
    forms: 'Forms',
    table: 'table ',
    prose: 'prose',
    states: { blank: 'blank', missing: 'missing', illegible: 'illegible' },
    approximately: 'about ',
    outcomes: { holds: 'holds', fails: 'fails', undecided: 'undecided' },
    findings: 'Checks',
    lacking: 'lacking',
    notices: 'Notices',
    written: (agencies: number, reports: number, facts: number, out: string) =>
      `${agencies} bodies, ${reports} reports, ${facts} facts written to ${out}`,
    same: (out: string) => `${out} agrees with the sources`,
    differs: 'differs from what the sources give; run npm run data',
    nothingPublished: 'no agency or year: name it in documents.csv beside it',
  },
} as const satisfies Record<Language, unknown>;
