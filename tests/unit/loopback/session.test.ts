import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Session } from '../../../electron/loopback/session/session.ts';

/** A session whose clock the test turns, in milliseconds. */
function sessionAt(): { readonly session: Session; readonly wait: (milliseconds: number) => void } {
  let now = 0;
  return { session: new Session(() => now), wait: (milliseconds) => (now += milliseconds) };
}

function tokenFor(session: Session): string {
  const given = session.exchange(session.newCode());
  if (typeof given === 'string') throw new Error(given);
  return given.token;
}

describe('L-06: a code', () => {
  it('and its token are 256 bits each, and never the same', () => {
    const { session } = sessionAt();
    const secrets = [
      session.newCode(),
      tokenFor(session),
      session.newCode(),
      tokenFor(session),
      session.launcherKey,
    ];
    expect(secrets.filter((each) => !/^[0-9a-f]{64}$/.test(each))).toEqual([]);
    expect(new Set(secrets).size).toBe(secrets.length);
  });

  it('is good for 30 seconds', () => {
    const { session, wait } = sessionAt();
    const code = session.newCode();
    wait(30_000);
    expect(session.exchange(code)).toMatchObject({ token: expect.any(String) });
  });

  it('is not good after 31 seconds, and not known as leaked when it comes late once', () => {
    const { session, wait } = sessionAt();
    const code = session.newCode();
    wait(31_000);
    expect(session.exchange(code)).toBe('refused');
  });

  it('that comes a second time is known by two', () => {
    const { session } = sessionAt();
    const code = session.newCode();
    session.exchange(code);
    expect(session.exchange(code)).toBe('used');
  });

  it('is refused when it was never given, or is no longer the last', () => {
    const { session } = sessionAt();
    expect(session.exchange('')).toBe('refused');
    const first = session.newCode();
    session.newCode();
    expect([session.exchange(first), session.exchange('0'.repeat(64))]).toEqual(['refused', 'refused']);
  });
});

describe('L-05: a token', () => {
  it('is told from everything else', () => {
    const { session } = sessionAt();
    expect(session.isToken('')).toBe(false);
    const token = tokenFor(session);
    expect(session.isToken(token)).toBe(true);
    const others = [
      '',
      token.slice(1),
      `${token}0`,
      token.toUpperCase(),
      session.launcherKey,
      '0'.repeat(64),
    ];
    expect(others.filter((each) => session.isToken(each))).toEqual([]);
    expect(session.isLauncherKey(token)).toBe(false);
  });

  it('ends when another one is given', () => {
    const { session } = sessionAt();
    const first = tokenFor(session);
    const second = tokenFor(session);
    expect([session.isToken(first), session.isToken(second)]).toEqual([false, true]);
  });
});

describe('L-16: a proof', () => {
  it('is a signature under the token, for this purpose alone', () => {
    const { session } = sessionAt();
    const token = tokenFor(session);
    const challenge = 'ab'.repeat(32);
    const expected = createHmac('sha256', token).update(`clearday-instance:${challenge}`).digest('hex');
    expect(session.prove(challenge)).toBe(expected);
  });

  it('can not be foretold before there is a token', () => {
    const { session } = sessionAt();
    expect(session.prove('x')).not.toBe(session.prove('x'));
  });
});
