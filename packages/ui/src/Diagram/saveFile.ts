/** A finished file. */
export interface ExportFile {
  readonly name: string;
  readonly blob: Blob;
}

/** How long the address of a file is kept for the browser to read it. */
const KEPT = 60_000;

/** Saves through the browser. Needs no directive of a content security policy: a download is no load of the page. */
export function saveFile({ name, blob }: ExportFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
