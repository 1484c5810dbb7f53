"""Prints a fleet document: GROUPS boot groups with a selector and metadata, a default group, and one update group. Of many groups each has
one machine, by its MAC; a single one has them all, by their architecture: so each answer comes from a group with a selector."""

import sys

groups = int(sys.argv[1])
print("""roadstead: 1
profiles:
  - id: flatcar
    boot:
      kernel: /assets/vmlinuz
      initrd: [/assets/initrd.img]
      args: ["initrd=initrd.img", "console=ttyS0", "ignition.config.url={{.base_url}}/ignition?{{.request.raw_query}}"]
    ignition: base
templates:
  - id: base
    kind: ignition
    text: |
      {"ignition":{"version":"2.3.0"},"passwd":{"users":[{"name":"core","sshAuthorizedKeys":["{{.ssh_key}}"]}]}}
groups:
  - { id: all, profile: flatcar, selector: {}, metadata: { ssh_key: "ssh-ed25519 AAAA" } }""")
for i in range(groups):
    selector = f'mac: "52:54:00:00:{i // 256:02x}:{i % 256:02x}"' if groups > 1 else "arch: x86_64"
    print(f'  - {{ id: node-{i}, profile: flatcar, selector: {{ {selector} }}, '
          f'metadata: {{ ssh_key: "ssh-ed25519 AAAA{i}", rack: "r{i % 40}", role: worker }} }}')
print("""applications:
  - id: e96281a6-d1af-4bde-9a0a-97b76e56dc57
    packages:
      - { version: 3815.2.5, url: "http://packages.test/", filename: update.gz, size: 1000, hash: "9rkFXvSHGP+ujG0kO2tEAQF9Cqs=", sha256: "LCa0a2j/xo/5m0U8HTBBNBNCLXBkg7+g+YpeiGJm564=" }
    channels:
      - { id: stable, package: 3815.2.5 }
    update_groups:
      - { id: stable, channel: stable, track: stable }""")
