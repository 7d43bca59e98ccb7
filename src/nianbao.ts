/** The package's door: `import { readReport, checkReport, reportRows } from 'nianbao'`, in Node and in browsers. */
export { checkReport } from './checks/check-report.ts';
export { type CheckedReport } from './checks/checked-report.ts';
export { reportRows, type DocumentReport, type ReportRows } from './dataset/report-rows.ts';
export { sha256 } from './dataset/hash.ts';
export * as tables from './dataset/tables.ts';
export { type Agency } from './domain/agency.ts';
export { type Fact } from './domain/fact.ts';
export { type Finding } from './domain/finding.ts';
export { UnreadableError } from './reader/document.ts';
export { readReport, type ReadReport } from './reader/read-report.ts';
export { readReports, type NamedReading } from './reader/read-reports.ts';
