import { useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useAnnounce } from '../Announcer/index.ts';
import { Menu } from '../Menu/index.ts';
import { classes } from '../classes.ts';
import { ExportSheet } from './ExportSheet.tsx';
import { csv } from './csv.ts';
import type { ShownData } from './data.ts';
import { fileName } from './fileName.ts';
import type { Draw } from './paper.ts';
import { pngOf } from './pngFile.ts';
import type { ExportFile } from './saveFile.ts';
import { sheetOf } from './sheet.ts';
import type { SheetKind } from './sheet.ts';
import { standalone } from './svgFile.ts';
import { texts } from './texts.ts';
import styles from './Diagram.module.css';

const c = classes(styles);
const FORMATS = ['svg', 'png', 'csv'] as const;
type Format = (typeof FORMATS)[number];

interface ExportProps {
  readonly title: string;
  readonly finding: string;
  readonly source?: string;
  readonly data: ShownData;
  readonly draw: Draw;
  readonly kind: SheetKind;
  readonly onExport: (file: ExportFile) => void;
}

/** Files of the chart: as it is drawn, and its figures. */
export function Export({ onExport, ...props }: ExportProps) {
  const { title, data, kind } = props;
  const announce = useAnnounce();
  const sheet = useRef<SVGSVGElement>(null);
  const [isDrawing, setDrawing] = useState(false);
  const [isFailed, setFailed] = useState(false);

  /** Draws the chart on a sheet of its own, outside what is shown, for as long as it is read. */
  const drawn = (): string => {
    flushSync(() => setDrawing(true));
    try {
      if (sheet.current === null) throw new Error('nothing was drawn');
      return standalone(sheet.current);
    } finally {
      flushSync(() => setDrawing(false));
    }
  };
  const make = async (format: Format): Promise<Blob> => {
    if (format === 'csv')
      return new Blob([csv(sheetOf(data, kind).rows)], { type: 'text/csv;charset=utf-8' });
    const svg = drawn();
    return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }) : pngOf(svg);
  };
  const save = async (format: Format) => {
    const name = fileName(title, format);
    try {
      onExport({ name, blob: await make(format) });
      setFailed(false);
      announce(texts.fileReady(name), 'diagram');
    } catch {
      setFailed(true);
      announce(texts.notDownloaded, 'diagram');
    }
  };
  return (
    <>
      <Menu
        variant="quiet"
        sections={[{ id: 'files', items: FORMATS.map((id) => ({ id, label: texts.formats[id] })) }]}
        onAction={(id) => {
          const format = FORMATS.find((one) => one === id);
          if (format) void save(format);
        }}
      >
        {texts.download}
      </Menu>
      {isFailed && <p className={c('failed')}>{texts.notDownloaded}</p>}
      {isDrawing && createPortal(<ExportSheet {...props} ref={sheet} />, document.body)}
    </>
  );
}
