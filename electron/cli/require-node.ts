const OLDEST = 24;

/**
 * Ends the program with a sentence on a Node that is too old. Call it before everything else is imported, which then
 * has to be dynamic: on Node 20 the modules behind may not load, and better-sqlite3 13 ends in a segmentation fault.
 */
export function requireNewNode(): void {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return;
  process.stderr.write(
    `Clearday needs Node ${OLDEST}; this is Node ${process.versions.node}. Start it with "npm run cli --" or "clearday", which bring their own.\n`,
  );
  process.exit(2);
}
