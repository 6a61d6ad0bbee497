import { describe, expect, it } from 'vitest';
import { shellPaths } from './paths.ts';

describe('the shell’s folders', () => {
  it('lie in the local part of a Windows profile, which does not roam', () => {
    expect(
      shellPaths('win32', { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }, 'C:\\Roaming\\Samla'),
    ).toEqual({
      userData: 'C:\\Users\\a\\AppData\\Local\\Samla',
      sessionData: 'C:\\Users\\a\\AppData\\Local\\Samla\\session',
      data: 'C:\\Users\\a\\AppData\\Local\\Samla\\data',
    });
  });

  it('are never the roaming ones instead', () => {
    expect(() => shellPaths('win32', {}, 'C:\\Roaming\\Samla')).toThrow('LOCALAPPDATA');
  });

  it('are Electron’s own elsewhere', () => {
    expect(shellPaths('linux', {}, '/home/a/.config/Samla').userData).toBe('/home/a/.config/Samla');
  });
});
