import type { Language } from './effects.ts';

const USAGE_ZH = `用法
  nianbao read  文件或目录… [--json]              读取年报，列出每一项数据
  nianbao check 文件或目录… [--json]              只列校验结果
  nianbao build [--documents 目录] [--figures 目录] [--workspace 文件] [--register 文件]
                [--out 目录] [--check] [--allow-less]
                                               读取全部来源，写出公开数据
选项
  --json      每份年报一行 JSON
  --jobs N    同时使用 N 个进程读取
  --check     只与已公开的比较，不写入
  --allow-less  年报或数据少于已公开的，也照样写出
  --workspace 文件        网站“我的年报”导出的 .nianbao：读取其中的文件，并采用人的确认
  --register 文件         应发布年报的机构名册（CSV）：据此写明谁在哪天、从哪里查看后未见发布
  --readings 目录         保存每份文件的读取结果；已有的不再读取
  --max-file-mb N         单个文件的上限，默认 200
  --max-unpacked-mb N     解压后的上限，默认 512
  --max-seconds N         读取一个文件的时间上限，默认 60
  --max-memory-mb N       读取一个文件的内存上限，默认 1000
  --lang zh|en
  --help, --version
目录连同子目录一并读取：指向文件的链接读取一次，指向目录的链接只列名、不读取，以 . 开头的名称不读取。
--out 只能是尚不存在的、空的、或由 build 写出的目录。
可读取 PDF、DOCX、DOC、WPS、OFD、RTF、ODT、HTML、MHTML、EML、Markdown、纯文本、XLSX、XLS、ODS、CSV，以及装有这些文件的 ZIP，按内容识别。
退出状态：0 全部读出；1 有文件不能读；2 用法有误。`;

const USAGE_EN = `Usage
  nianbao read  FILE|DIR… [--json]             read annual reports and list every item
  nianbao check FILE|DIR… [--json]             list the findings only
  nianbao build [--documents DIR] [--figures DIR] [--workspace FILE] [--register FILE]
                [--out DIR] [--check] [--allow-less]
                                               read all sources and write the published files
Options
  --json      one JSON object per line and report
  --jobs N    read with N processes
  --check     compare with what is published and write nothing
  --allow-less  write fewer reports or facts than are published
  --workspace FILE        a .nianbao file of the site's page for own reports: its documents, with what a person settled
  --register FILE         a register of bodies that must report (CSV): who had not published when somebody looked, and where
  --readings DIR          keep each document's reading, and read none again that is kept
  --max-file-mb N         limit of a file, 200 unless given
  --max-unpacked-mb N     limit of what it holds unpacked, 512
  --max-seconds N         limit of the time to read it, 60
  --max-memory-mb N       limit of the memory to read it, 1000
  --lang zh|en
  --help, --version
Folders are read through: a link to a file is read once, a link to a folder is named and not read, and so are
names that begin with a dot. --out is a folder that does not exist, is empty, or was written by a build.
Reads PDF, DOCX, DOC, WPS, OFD, RTF, ODT, HTML, MHTML, EML, Markdown, plain text, XLSX, XLS, ODS and CSV, and ZIPs of these, told by content.
Exit status: 0 all were read; 1 a file could not be read; 2 wrong usage.`;

/** Everything the commands say of themselves, in both languages. */
export const WORDS = {
  zh: {
    usage: USAGE_ZH,
    unknownCommand: (command: string) => `不认识命令 ${command}`,
    noCommand: '没有命令',
    noFiles: (command: string) => `${command} 没有给出文件`,
    unknownOption: (option: string) => `不认识选项 ${option}，或缺少它的值`,
    notANumber: (option: string, value: string) => `--${option} 需要正整数，而不是 ${value}`,
    notALanguage: (value: string) => `--lang 需要 zh 或 en，而不是 ${value}`,
    noSources: 'build 没有给出来源；请给出 --documents、--figures 或 --workspace',
    noOutput: 'build 没有给出 --out',
    noArguments: (argument: string) => `build 不接受参数 ${argument}`,
    seeHelp: '用 nianbao --help 查看用法',
    noSuchFile: '没有这个文件或目录；请核对路径',
    isFolder: '是目录，不是文件；请写明其中的文件',
    notFolder: '不是目录；请给出目录',
    notAllowed: '没有读写权限；请修改权限后重试',
    diskFull: '磁盘已满；请腾出空间后重试',
    readOnly: '所在磁盘只读；请换一个目录',
    linksInCircle: '链接互相指向，没有尽头；请改正链接',
    nameTooLong: '名称过长；请换一个短的名称',
    inUse: '正被占用，或是挂载点；请关闭占用它的程序，或改用其中的子目录',
    standardOutput: '标准输出',
    nobodyReads: '标准输出已关闭，什么也没有写出；请检查接收输出的程序',
    unread: {
      pipe: '是管道，不是文件，未读取；请先存为文件',
      socket: '是套接字，不是文件，未读取；请移走',
      device: '是设备，不是文件，未读取；请移走',
      'broken-link': '链接所指的文件不存在，未读取；请改正链接',
      'folder-link': '是指向目录的链接，未读取；请直接给出该目录',
      'empty-folder': '目录中没有可读的文件；请核对路径',
      name: '文件名不是 UTF-8 编码，未读取；请改名，若来自 ZIP，可直接读取该 ZIP',
      control: '名称中有控制字符，不能公开；请改名',
      'no-figures': '不是 CSV，未读取',
    },
    hidden: (paths: readonly string[]) => `以 . 开头，未读取：${paths.join('、')}`,
    workspace: {
      'no-workspace': '不是工作区文件；请给出网站导出的 .nianbao 文件',
      newer: '由更新版本的程序写出；请更新程序后重试',
      damaged: '工作区文件已损坏；请重新导出',
      'too-large': '工作区文件过大；请分开导出',
    },
    notRegular: '不是普通文件，而是管道、设备或套接字；请先存成文件',
    overLimit: {
      fileMb: (most: number) => `文件过大：超过 ${most} MB；请核对文件，或提高 --max-file-mb`,
      unpackedMb: (most: number) => `文件过大：解压后超过 ${most} MB；请核对文件，或提高 --max-unpacked-mb`,
      seconds: (most: number) => `${most} 秒内未能读完；请核对文件，或提高 --max-seconds`,
      memoryMb: (most: number) => `读取所需内存超过 ${most} MB；请核对文件，或提高 --max-memory-mb`,
    },
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
    noDatabase: (why: string) => `DuckDB 不能写出数据库（${why}）；请重试，仍不成时请报告`,
    sameReport: (other: string) => `与 ${other} 是同一机构同一年的年报；请只保留一份`,
    written: (agencies: number, reports: number, facts: number, out: string) =>
      `${agencies} 家机构，${reports} 份年报，${facts} 个数据，写入 ${out}`,
    same: (out: string) => `${out} 与来源一致`,
    differs: '与来源得出的不同；请运行 npm run data',
    notAReading: '不是这份文件的读取结果，未采用；已重新读取',
    readings: (taken: number, made: number) => `读取结果：沿用 ${taken} 份，新增 ${made} 份`,
    nothingPublished: '文件中没有机构名称或年份；请在同一目录的 documents.csv 中写明（agency、year 两列）',
  },
  en: {
    usage: USAGE_EN,
    unknownCommand: (command: string) => `unknown command: ${command}`,
    noCommand: 'no command',
    noFiles: (command: string) => `no file to ${command}`,
    unknownOption: (option: string) => `unknown option, or one without its value: ${option}`,
    notANumber: (option: string, value: string) => `--${option} needs a whole number from 1: ${value}`,
    notALanguage: (value: string) => `--lang needs zh or en: ${value}`,
    noSources: 'nothing to build from; give --documents, --figures or --workspace',
    noOutput: 'build needs --out',
    noArguments: (argument: string) => `build takes no arguments: ${argument}`,
    seeHelp: 'see nianbao --help',
    noSuchFile: 'no such file or folder; check the path',
    isFolder: 'is a folder, not a file; name the files in it',
    notFolder: 'is no folder; name a folder',
    notAllowed: 'no permission; change it and try again',
    diskFull: 'no space left on the disk; make room and try again',
    readOnly: 'lies on a read-only disk; choose another folder',
    linksInCircle: 'links lead in a circle; mend the link',
    nameTooLong: 'the name is too long; choose a shorter one',
    inUse: 'is in use, or a mount point; close what uses it, or choose a folder in it',
    standardOutput: 'standard output',
    nobodyReads: 'standard output is closed and nothing was written; check the program that takes it',
    unread: {
      pipe: 'is a pipe and no file, not read; save it as a file first',
      socket: 'is a socket and no file, not read; move it away',
      device: 'is a device and no file, not read; move it away',
      'broken-link': 'leads to a file that does not exist, not read; mend the link',
      'folder-link': 'is a link to a folder, not read; name that folder itself',
      'empty-folder': 'no file to read in this folder; check the path',
      name: 'the name is not UTF-8, not read; rename it or, where it came in a ZIP, read the ZIP itself',
      control: 'the name holds a control character and cannot be published; rename it',
      'no-figures': 'is no CSV, not read',
    },
    hidden: (paths: readonly string[]) => `begins with a dot, not read: ${paths.join(', ')}`,
    workspace: {
      'no-workspace': 'is no workspace; give a .nianbao file that the site exported',
      newer: 'was written by a newer version of this program; update it and try again',
      damaged: 'is a damaged workspace; export it again',
      'too-large': 'is too large a workspace; export it in parts',
    },
    notRegular: 'is a pipe, a device or a socket, not a regular file; save it as a file first',
    overLimit: {
      fileMb: (most: number) => `too large: over ${most} MB; check the file or raise --max-file-mb`,
      unpackedMb: (most: number) =>
        `too large: over ${most} MB unpacked; check the file or raise --max-unpacked-mb`,
      seconds: (most: number) => `not read within ${most} s; check the file or raise --max-seconds`,
      memoryMb: (most: number) =>
        `takes more than ${most} MB of memory to read; check the file or raise --max-memory-mb`,
    },
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
    noDatabase: (why: string) =>
      `DuckDB could not write the database (${why}); try again, and report it if it stays`,
    sameReport: (other: string) => `reports the same body and year as ${other}; keep one of the two`,
    written: (agencies: number, reports: number, facts: number, out: string) =>
      `${agencies} bodies, ${reports} reports, ${facts} facts written to ${out}`,
    same: (out: string) => `${out} agrees with the sources`,
    differs: 'differs from what the sources give; run npm run data',
    notAReading: 'is no reading of this document and was not used; the document was read anew',
    readings: (taken: number, made: number) => `readings: ${taken} taken over, ${made} made`,
    nothingPublished: 'no agency or year: name it in documents.csv beside it',
  },
} as const satisfies Record<Language, unknown>;
