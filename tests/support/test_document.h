#pragma once

#include <QByteArray>

// In a header of its own: moc loses its way in a raw string of several lines.
namespace roadstead::test {

/// A fleet document with one application (1.1.0 at a URL, update group `stable` with `policy`, a YAML map)
/// and lock groups g0, g1, … of one slot each.
inline QByteArray lockAndUpdateDocument(int groups, const QByteArray &policy = "{}")
{
    QByteArray yaml = R"(roadstead: 1
profiles:
  - { id: plain, boot: { kernel: /assets/vmlinuz, initrd: [/assets/initrd.img], args: [quiet] }, ignition: base }
groups: [ { id: all, profile: plain } ]
templates: [ { id: base, kind: ignition, text: '{"ignition": {"version": "3.3.0"}}' } ]
applications:
  - id: e96281a6-d1af-4bde-9a0a-97b76e56dc57
    name: Flatcar
    packages: [ { version: 1.1.0, url: "http://10.0.0.1/pay", filename: update.gz, size: 4315568, hash: "+vCZJdH5fjLdTZbZMGrqkLzwa6M=", sha256: "8p736S3tktUIjkoG9oyfn+81N0ka2uOAahIxbQeAvm8=" } ]
    channels: [ { id: stable, package: 1.1.0 } ]
)";
    yaml += "    update_groups: [ { id: stable, channel: stable, policy: " + policy + " } ]\nlock_groups:\n";
    for (int i = 0; i < groups; ++i)
        yaml += "  - { id: g" + QByteArray::number(i) + ", slots: 1 }\n";
    return yaml;
}

} // namespace roadstead::test
