import { fileNames, type FileName } from './extract.ts';

/** How the rows of one file fared: `read = imported + merged + quarantined`. */
export interface FileCount {
  read: number;
  imported: number;
  merged: number;
  quarantined: number;
}

/** A row that was set aside. It names no person: only the row's own key. */
export interface Quarantined {
  readonly file: FileName;
  readonly line: number;
  readonly key: string;
  /** why, in Swedish, for those who mend the data */
  readonly reason: string;
}

/** What an import says of an extract; the JSON of `--report`. */
export interface ImportReport {
  readonly files: Readonly<Record<FileName, FileCount>>;
  readonly quarantine: readonly Quarantined[];
  /** ARENDEID of the cases proposed for disposal, in the order of the file */
  readonly disposal: readonly string[];
}

/** The report as a table for people. */
export function reportTable(report: ImportReport): string {
  const head = ['file', 'read', 'imported', 'merged', 'quarantined'];
  const rows = fileNames.map((file) => {
    const { read, imported, merged, quarantined } = report.files[file];
    return [file, read, imported, merged, quarantined].map(String);
  });
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  const reasons = new Map<string, number>();
  for (const { file, reason } of report.quarantine) {
    const key = `${file}: ${reason}`;
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
  return [
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    ...(reasons.size === 0 ? [] : ['Set aside, raw rows kept in import_quarantine:']),
    ...[...reasons].map(([reason, count]) => `${String(count).padStart(7)}  ${reason}`),
    `${String(report.disposal.length).padStart(7)}  cases proposed for disposal; nothing was destroyed`,
  ].join('\n');
}
