/**
 * Shares one patch of an object among all who listen to it: the first listener installs it, the last that leaves
 * undoes it. Two patches on top of each other could not be undone in any order but one.
 * @param install patches the object so that the listeners present at a call are called; returns what undoes it
 * @returns adds a listener to an object; what that returns removes the listener, at the first call only
 */
export function createSharedPatch<Target extends object, Listener>(
  install: (target: Target, listeners: ReadonlySet<Listener>) => () => void,
): (target: Target, listener: Listener) => () => void {
  const patches = new WeakMap<Target, { readonly listeners: Set<Listener>; readonly undo: () => void }>();

  function patchOf(target: Target): { readonly listeners: Set<Listener>; readonly undo: () => void } {
    const present = patches.get(target);
    if (present) return present;
    const listeners = new Set<Listener>();
    const patch = { listeners, undo: install(target, listeners) };
    patches.set(target, patch);
    return patch;
  }

  return (target, listener) => {
    const { listeners, undo } = patchOf(target);
    listeners.add(listener);
    return () => {
      if (!listeners.delete(listener) || listeners.size > 0) return;
      undo();
      patches.delete(target);
    };
  };
}
