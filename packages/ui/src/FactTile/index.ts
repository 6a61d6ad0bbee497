export { FactTile, FactTiles } from './FactTile.tsx';
