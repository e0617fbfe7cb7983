import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCurrentFile } from './current-file.ts';

const flower = join('/', 'a', 'flower.gdesk');
const otherFlower = join('/', 'b', 'flower.gdesk');
const digits = join('/', 'a', 'digits.gdesk');

describe('the current file', () => {
  it('is the one the page took over, not one it was only given', () => {
    const file = createCurrentFile();
    file.offer(flower);
    expect(file.path()).toBeNull();
    file.adopt('flower.gdesk');
    expect(file.path()).toBe(flower);
    file.offer(digits);
    expect(file.path()).toBe(flower);
  });

  it('is the one meant where several were given', () => {
    const file = createCurrentFile();
    file.offer(flower);
    file.offer(digits);
    file.adopt('flower.gdesk');
    expect(file.path()).toBe(flower);
  });

  it('is none where two of one name were given, or the page names one it was not given', () => {
    const file = createCurrentFile();
    file.offer(flower);
    file.offer(otherFlower);
    file.adopt('flower.gdesk');
    expect(file.path()).toBeNull();
    file.saving()(digits);
    file.adopt('passwd');
    expect(file.path()).toBeNull();
  });

  it('is the one given again', () => {
    const file = createCurrentFile();
    file.offer(flower);
    file.offer(flower);
    file.adopt('flower.gdesk');
    expect(file.path()).toBe(flower);
  });

  it('is the one saved to, until the project is a new one', () => {
    const file = createCurrentFile();
    file.saving()(digits);
    expect(file.path()).toBe(digits);
    file.forget();
    expect(file.path()).toBeNull();
  });

  it('stays that of the project that came while another one was saved', () => {
    const file = createCurrentFile();
    const saved = file.saving();
    file.offer(flower);
    file.adopt('flower.gdesk');
    saved(digits);
    expect(file.path()).toBe(flower);
  });

  it('may be saved while another one is only looked at', () => {
    const file = createCurrentFile();
    const saved = file.saving();
    file.offer(flower);
    saved(digits);
    expect(file.path()).toBe(digits);
    file.adopt('flower.gdesk');
    expect(file.path()).toBe(flower);
  });
});
