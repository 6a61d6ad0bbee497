import AlarmClock from 'lucide-react/icons/alarm-clock';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import ArrowUp from 'lucide-react/icons/arrow-up';
import ArrowUpDown from 'lucide-react/icons/arrow-up-down';
import Banknote from 'lucide-react/icons/banknote';
import Bell from 'lucide-react/icons/bell';
import BuildingComplex from 'lucide-react/icons/building-complex';
import Calendar from 'lucide-react/icons/calendar';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import ChartColumn from 'lucide-react/icons/chart-column';
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronFirst from 'lucide-react/icons/chevron-first';
import ChevronLast from 'lucide-react/icons/chevron-last';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import ChevronUp from 'lucide-react/icons/chevron-up';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import ClipboardList from 'lucide-react/icons/clipboard-list';
import Clock from 'lucide-react/icons/clock';
import CloudCheck from 'lucide-react/icons/cloud-check';
import CloudDownload from 'lucide-react/icons/cloud-download';
import CloudOff from 'lucide-react/icons/cloud-off';
import CloudUpload from 'lucide-react/icons/cloud-upload';
import Columns3 from 'lucide-react/icons/columns-3';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import Ellipsis from 'lucide-react/icons/ellipsis';
import ExternalLink from 'lucide-react/icons/external-link';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import FileText from 'lucide-react/icons/file-text';
import Flag from 'lucide-react/icons/flag';
import Folder from 'lucide-react/icons/folder';
import Funnel from 'lucide-react/icons/funnel';
import Gavel from 'lucide-react/icons/gavel';
import GripVertical from 'lucide-react/icons/grip-vertical';
import House from 'lucide-react/icons/house';
import Info from 'lucide-react/icons/info';
import KeyRound from 'lucide-react/icons/key-round';
import Keyboard from 'lucide-react/icons/keyboard';
import Link from 'lucide-react/icons/link';
import List from 'lucide-react/icons/list';
import ListTree from 'lucide-react/icons/list-tree';
import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import LogOut from 'lucide-react/icons/log-out';
import Mail from 'lucide-react/icons/mail';
import MapPin from 'lucide-react/icons/map-pin';
import Menu from 'lucide-react/icons/menu';
import MessageSquare from 'lucide-react/icons/message-square';
import Minus from 'lucide-react/icons/minus';
import Network from 'lucide-react/icons/network';
import NotebookPen from 'lucide-react/icons/notebook-pen';
import OctagonX from 'lucide-react/icons/octagon-x';
import PanelRight from 'lucide-react/icons/panel-right';
import Paperclip from 'lucide-react/icons/paperclip';
import Pencil from 'lucide-react/icons/pencil';
import Phone from 'lucide-react/icons/phone';
import Pin from 'lucide-react/icons/pin';
import Plus from 'lucide-react/icons/plus';
import Printer from 'lucide-react/icons/printer';
import Redo2 from 'lucide-react/icons/redo-2';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import RotateCcwClock from 'lucide-react/icons/rotate-ccw-clock';
import Save from 'lucide-react/icons/save';
import Search from 'lucide-react/icons/search';
import Send from 'lucide-react/icons/send';
import Settings from 'lucide-react/icons/settings';
import ShieldUser from 'lucide-react/icons/shield-user';
import Table from 'lucide-react/icons/table';
import Trash from 'lucide-react/icons/trash';
import TriangleExclamationPoint from 'lucide-react/icons/triangle-exclamation-point';
import Undo2 from 'lucide-react/icons/undo-2';
import Upload from 'lucide-react/icons/upload';
import User from 'lucide-react/icons/user';
import UserPlus from 'lucide-react/icons/user-plus';
import Users from 'lucide-react/icons/users';
import X from 'lucide-react/icons/x';

/**
 * The icons by what they stand for: the same meaning has the same picture everywhere. Lucide, under the ISC licence;
 * one import each, so that a page loads these alone.
 */
export const icons = {
  deadline: AlarmClock,
  decision: Gavel,
  note: NotebookPen,
  person: User,
  people: Users,
  protected: ShieldUser,
  caseFile: Folder,
  message: MessageSquare,
  letter: Mail,
  meeting: CalendarClock,
  relation: Network,
  money: Banknote,
  organisation: BuildingComplex,
  home: House,
  document: FileText,
  attachment: Paperclip,
  form: ClipboardList,
  phone: Phone,
  address: MapPin,
  search: Search,
  filter: Funnel,
  columns: Columns3,
  table: Table,
  chart: ChartColumn,
  list: List,
  tree: ListTree,
  sortAscending: ArrowUp,
  sortDescending: ArrowDown,
  sortNone: ArrowUpDown,
  menu: Menu,
  more: Ellipsis,
  close: X,
  open: ArrowRight,
  openExternal: ExternalLink,
  expand: ChevronDown,
  collapse: ChevronUp,
  next: ChevronRight,
  previous: ChevronLeft,
  back: ArrowLeft,
  forward: ArrowRight,
  first: ChevronFirst,
  last: ChevronLast,
  drag: GripVertical,
  moveUp: ArrowUp,
  moveDown: ArrowDown,
  panel: PanelRight,
  add: Plus,
  remove: Minus,
  delete: Trash,
  edit: Pencil,
  undo: Undo2,
  redo: Redo2,
  copy: Copy,
  download: Download,
  upload: Upload,
  print: Printer,
  attach: Paperclip,
  save: Save,
  send: Send,
  assign: UserPlus,
  handOver: ArrowRightLeft,
  link: Link,
  calendar: Calendar,
  clock: Clock,
  history: RotateCcwClock,
  lock: Lock,
  unlock: LockOpen,
  key: KeyRound,
  show: Eye,
  hide: EyeOff,
  warning: TriangleExclamationPoint,
  error: OctagonX,
  info: Info,
  done: Check,
  confirmed: CircleCheck,
  notStarted: CircleDashed,
  offline: CloudOff,
  synced: CloudCheck,
  sending: CloudUpload,
  receiving: CloudDownload,
  syncing: RefreshCw,
  notice: Bell,
  pinned: Pin,
  flagged: Flag,
  keyboard: Keyboard,
  settings: Settings,
  help: CircleQuestionMark,
  logOut: LogOut,
} as const;

export type IconName = keyof typeof icons;

export const ICON_NAMES = Object.keys(icons) as readonly IconName[];
