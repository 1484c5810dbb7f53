#pragma once

#include <QByteArray>

// In a header of its own: moc loses its way in a raw string of several lines.
namespace roadstead::test {

/// A fleet document whose one group names the secret `join-token`, and whose templates read it in several
/// ways.
inline QByteArray secretDocument()
{
    return R"(roadstead: 1
profiles:
  - { id: p, boot: { kernel: /assets/vmlinuz, args: [quiet] }, ignition: ign, cloud: cl, generic: gen }
groups:
  - { id: all, profile: p, metadata: { token: { secret: join-token }, mode: "0600" } }
templates:
  - id: ign
    kind: butane
    text: |
      variant: flatcar
      version: 1.1.0
      passwd: { users: [ { name: core, password_hash: "{{sha512crypt .token}}" } ] }
      storage:
        files:
          - { path: /etc/token, contents: { inline: "{{.token}}" } }
          - { path: /etc/packed, contents: { inline: "{{base64 .token}}" } }
  - { id: cl, kind: cloud, text: "#cloud-config\nhostname: x\nwrite_files: [ { path: /etc/t, content: \"{{.token}}\" } ]\n" }
  - { id: gen, kind: generic, text: "T={{.token}}" }
)";
}

} // namespace roadstead::test
