import type { Glossary } from '../types';

export const software: Glossary = {
  id: 'glossary-software',
  kind: 'glossary',
  name: 'Software',
  about: 'Words of people who build and run software.',
  terms: `
    allowlist async autocomplete autoscaling backend backoff backport bitmask bitrate blocklist boolean bytecode callback
    changelog chroot codec config containerized cron cronjob crypto daemon dataset datatype debounce debugger deduplicate
    denylist deserialize devtools diff docstring dropdown endianness endpoint enum env eval failover favicon filesystem
    formatter framebuffer frontend fuzzer getter goroutine hardcoded hardlink hashmap hostname hotfix hypervisor idempotent
    init inode iterable keyspace kubectl kwargs lambda linter localhost lookahead lossless memoize metadata microservice
    middleware minified mixin monorepo multithreaded mutex namespace nginx nullable observability onboarding parser
    passphrase plaintext polyfill popover preload profiler proxied pubsub quantized queryable rebase refactor regex
    repo rollback rollout runtime sandboxed scheduler schema serializer setter sharding shebang socket stacktrace stderr
    stdin stdout struct subclass subdomain subnet substring symlink syscall systemd tarball teardown timestamp tokenizer
    toolchain tooltip transpile tuple typecheck ubuntu unicode unmount upsert upstream urlencode userland username
    validator viewport virtualenv webhook whitespace wildcard workaround
  `
    .trim()
    .split(/\s+/u),
};
