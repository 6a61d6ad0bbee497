export { FactTile, FactTiles } from './FactTile.tsx';
export type { FactTileProps, FactTilesProps } from './FactTile.tsx';
