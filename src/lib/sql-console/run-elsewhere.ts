export const ELSEWHERE = ['duckdb', 'python', 'r'] as const;
export type Elsewhere = (typeof ELSEWHERE)[number];

/** The same query for another program; `file` is the published database's full address. */
export function runElsewhere(sql: string, file: string, where: Elsewhere): string {
  const attach = `ATTACH '${file.replaceAll("'", "''")}' AS nianbao (READ_ONLY);`;
  const query = sql.trim().replace(/;$/, '');
  switch (where) {
    case 'duckdb':
      return `-- duckdb\n${attach}\nUSE nianbao;\n${query};\n`;
    case 'python':
      return `# pip install duckdb pandas
import duckdb

con = duckdb.connect()
con.execute("""${attach} USE nianbao;""")
print(con.execute(${toPython(query)}).df())
`;
    case 'r':
      return `# install.packages(c("duckdb", "DBI"))
library(DBI)

con <- dbConnect(duckdb::duckdb())
dbExecute(con, "${attach}")
dbExecute(con, "USE nianbao;")
dbGetQuery(con, ${toR(query)})
`;
  }
}

const toPython = (sql: string) =>
  `"""\n${sql.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"')}\n"""`;

// A raw string of R ends at its own dashes only.
function toR(sql: string): string {
  let dashes = '';
  while (sql.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(\n${sql}\n)${dashes}"`;
}
