export {applyOverlay, type Overlay} from './apply-overlay.ts';
