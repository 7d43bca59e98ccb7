/** How each program takes the files up; the same figures come out of all of them. */
export const SNIPPETS = [
  [
    'Excel / WPS',
    {
      zh: 'nianbao.xlsx（双击打开）  ·  nianbao-long-excel.csv（双击打开）\nnianbao-long.csv：数据 → 自文本/CSV → 65001: Unicode (UTF-8)',
      en: 'nianbao.xlsx (double-click)  ·  nianbao-long-excel.csv (double-click)\nnianbao-long.csv: Data → From Text/CSV → 65001: Unicode (UTF-8)',
    },
  ],
  [
    'Python',
    `import pandas as pd
facts = pd.read_csv('nianbao-long.csv', keep_default_na=False, na_values={'value': ['']})
# facts = pd.read_parquet('nianbao.parquet')
facts[(facts.metric == 'permits') & (facts.state == 'reported')].groupby('year').value.median()`,
  ],
  [
    'R',
    `library(readr)
facts <- read_csv('nianbao-long.csv', na = '')
subset(facts, metric == 'permits' & state == 'reported')`,
  ],
  [
    'DuckDB',
    `duckdb nianbao.duckdb -c "from facts where state = 'reported' limit 10"
duckdb -c "select year, count(*), median(value) from 'nianbao.parquet' where metric = 'permits' and state = 'reported' group by year order by year"`,
  ],
  [
    'findings.csv + finding_items.csv',
    `-- ordinal: the rows of findings.csv with the same report_id, check and applicant, counted from 1 in the order of the file
with numbered as (
  select *, row_number() over (partition by report_id, "check", applicant order by rowid) as ordinal from findings
)
select * from numbered n join finding_items i
  on i.report_id = n.report_id and i."check" = n."check" and i.applicant is not distinct from n.applicant and i.ordinal = n.ordinal`,
  ],
] as const;
