import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { toIcns, toIco, type IconPicture } from './icon-files.ts';

const FOLDER = join('resources', 'icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
/** Up to here there is no room for the fold and the shades. */
const SMALL = 32;

/** Draws every icon anew from the SVG files; the working folder is the repository. Gives the files that it wrote. */
export async function drawIcons(): Promise<readonly string[]> {
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
  try {
    const page = await browser.newPage();
    const program = await drawSizes(page, (size) => (size <= SMALL ? 'icon-small.svg' : 'icon.svg'));
    const workspace = await drawSizes(page, (size) =>
      size <= SMALL ? 'workspace-small.svg' : 'workspace.svg',
    );
    return [
      write('icon.png', pictureOf(program, 1024).png),
      write('icon.ico', toIco(program.filter(({ size }) => ICO_SIZES.includes(size)))),
      write('icon.icns', toIcns(program)),
      write('workspace.ico', toIco(workspace.filter(({ size }) => ICO_SIZES.includes(size)))),
      write('workspace.icns', toIcns(workspace)),
      ...LINUX_SIZES.map((size) => write(join('linux', `${size}x${size}.png`), pictureOf(program, size).png)),
    ];
  } finally {
    await browser.close();
  }
}

async function drawSizes(page: Page, nameOf: (size: number) => string): Promise<readonly IconPicture[]> {
  const pictures: IconPicture[] = [];
  for (const size of SIZES) {
    const svg = readFileSync(join(FOLDER, nameOf(size)), 'utf8').replace(
      /width="\d+" height="\d+"/,
      `width="${size}" height="${size}" style="display:block"`,
    );
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`);
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  return pictures;
}

function pictureOf(pictures: readonly IconPicture[], size: number): IconPicture {
  const picture = pictures.find((each) => each.size === size);
  if (picture === undefined) throw new Error(`No picture of ${size} pixels was drawn.`);
  return picture;
}

function write(name: string, bytes: Uint8Array): string {
  const path = join(FOLDER, name);
  mkdirSync(join(FOLDER, 'linux'), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}
