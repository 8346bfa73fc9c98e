import { join } from 'node:path';

export interface Packed {
  /** The folder of the unpacked program. */
  readonly folder: string;
  readonly platform: string;
  /** The name of the product, and of the program itself on Linux. */
  readonly productName: string;
  readonly executableName: string;
}

/** The file that holds Electron's fuses. On a Mac that is the framework, not the small program that starts it. */
export function fuseFile({ folder, platform, productName, executableName }: Packed): string {
  switch (platform) {
    case 'darwin':
      return join(
        folder,
        `${productName}.app`,
        'Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework',
      );
    case 'win32':
      return join(folder, `${productName}.exe`);
    case 'linux':
      return join(folder, executableName);
    default:
      throw new Error(`Clearday is not packed for ${platform}.`);
  }
}
