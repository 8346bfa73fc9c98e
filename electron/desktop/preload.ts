import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { makeBridge } from './bridge/page-bridge.ts';

contextBridge.exposeInMainWorld(
  'clearday',
  makeBridge({ ipcRenderer, findPath: (file) => webUtils.getPathForFile(file) }),
);
