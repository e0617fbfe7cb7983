import type { Session } from 'electron';

/**
 * Permissions that the page is granted, with the reason. Empty: a program that draws and trains networks needs no camera, microphone, place,
 * notification, device, clipboard reading or full screen of the page's making.
 */
const granted: ReadonlyMap<string, string> = new Map();

/** Whether the page has a permission, by Electron's name of it. */
export function isGranted(permission: string): boolean {
  return granted.has(permission);
}

/** Answers every request of the page for a permission or a device from the table, and refuses downloads. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
