import 'react';

declare module 'react' {
  /** Custom properties, by which a house style reaches the style sheet. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
