<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortBroker</name>
    <message>
        <source>UDP port %1 is not open. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>DHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TFTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Omaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows of tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before quitting while &amp;services run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the demo: what you choose here lasts until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels, columns and the window&apos;s size as they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateError</name>
    <message>
        <source>no error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an error without details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the update request failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the update answer could not be handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the root file system could not be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the post-install script failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new partition could not be made bootable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device to install to could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel&apos;s device could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the download broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload&apos;s hash is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload&apos;s size is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload could not be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload&apos;s partition details could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload could not be written to disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new root file system is not what was to be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new kernel is not what was to be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a signed delta payload was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload is not signed with the key of this OS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machine booted from firmware B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the download could not be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was downloaded is no update payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload&apos;s manifest has no signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload&apos;s manifest could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata&apos;s signature could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata&apos;s signature could not be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata&apos;s signature is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hash of a step could not be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step of the payload could not be carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hash of a step is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the update server&apos;s answer was empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the update server&apos;s answer was no XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata&apos;s size is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata&apos;s signature is invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the update server&apos;s answer was not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a policy of the machine ignores the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a policy of the machine defers the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the update server answered with an HTTP error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step of the payload has no hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metadata has no signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machine waits after earlier failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the post-install reset failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new PCR policy could not be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new PCR policy could not be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machine came back with its old version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server answered HTTP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown error (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateGroup</name>
    <message>
        <source>the first update to %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an update to %1 did not end in time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>DHCP is switched off on this station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet is a server&apos;s reply, not a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet is plain BOOTP without a DHCP message type; only DHCP is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet names neither a hardware address nor a client identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine&apos;s UUID (option 97) has a wrong length; a firmware update may help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay %1 is in a network that this station has no addresses for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to another network, whose own server answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request names no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reserved for this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is refused, for %2 is reserved for this node; it asks again and gets that one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the address that this node had before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the address that the node asked for, and it is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node asked for %1, which cannot be given to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the next free address of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 addresses of the range are in use: enlarge the range or shorten the lease time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is free and now leased to this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is this node&apos;s lease, now extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is leased to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in quarantine, for another machine was found on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address of this network, %2; the node asks for a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is outside the range or reserved for another node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node chose the DHCP server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not leased to this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node found another machine on %1; the address rests for ten minutes: look for a machine with a fixed address in the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node gave %1 back; it stays remembered for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was set by hand; only the network&apos;s settings were asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a network boot question; the network&apos;s own DHCP server answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address comes from the network&apos;s own DHCP server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No boot file is set for this kind of machine, so the node is left to other servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address comes from the network&apos;s own DHCP server, the boot file from this station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firmware asked this station&apos;s boot service (port 4011) for its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iPXE is running and loads the boot script %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI HTTP boot loads %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firmware loads %1 by TFTP (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No boot file is set for architecture type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group matches %1, and there is no default group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1 matches by %2: most selectors of all that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1 is the default: no group with selectors matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1 (%2) wins over %3, which has as many selectors: its text sorts last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1 (%2) would match too, with fewer selectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1 names profile %2, which does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1 of group %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1 has no %2 template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template %1 rendered to %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1 has neither a kernel nor an iPXE template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template %1 did not render to an Ignition config: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node is retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lock group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group has %1 slots now; its lock was stored with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a slot of this group already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock group has no slots: none of its nodes may reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 slots are taken: held by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a slot: %2 of %3 were free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave its slot back: %2 of %3 are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no slot: there is nothing to give back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock could not be stored, so nothing is promised: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request names no machine-id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update server knows %1 instances, and takes no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no application %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No update group of the application has the track %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its cluster names update group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update group %1, by the track %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update group %1 follows no channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel %1 points to no package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no version that can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs %1: up to date with %2 of channel %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs %1, older than %2 of channel %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is installed and waits for the reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of update group %1 are switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update group %1 is stopped: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was granted %1 before, and may go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone %1, so office hours are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates in office hours only: Monday to Friday, 09:00 to 16:59, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode: one instance first, until one runs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of at most %2 updates were granted in the last %3 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of at most %2 updates are under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 updates did not end within %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may go from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grant could not be stored, so it was taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::runtime</name>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dhcp takes off, proxy or full, not “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no address; write it as 10.0.0.1:8080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no range of addresses; write it as 10.0.0.50-10.0.0.199</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roadstead: boots, configures, updates and reboots in turn a fleet of container-Linux machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roadstead without a window: prints `ready http=… admin=…` once every service listens; SIGTERM stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood here; see --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes sqlite in this version, not “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::runtime::Flags</name>
    <message>
        <source>Folder of the station&apos;s store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where nodes reach the station (default 0.0.0.0:8080).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the operator reaches it (default 127.0.0.1:8081).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network interface of the nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHCP: off, proxy (beside another server) or full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses that full DHCP gives out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port instead of 67, for tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where TFTP listens (default 0.0.0.0:69), or off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder served under /assets/ and by TFTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store: sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where reboot locks are kept: sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a fleet document at start; may be given again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated fleet of N nodes in a temporary store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated fleet in a temporary store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the admin token in the data folder, not in the desktop&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::services::DhcpService</name>
    <message>
        <source>Another DHCP server, %1, already gives addresses on this network. Two would give machines wrong addresses, so full DHCP was not started. Switch that server off, or use ProxyDHCP: then it gives the addresses and Roadstead the boot files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lease of %1 for %2 could not be stored, so it was not confirmed and the machine asks again: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::services::PortBroker</name>
    <message>
        <source>roadstead-bind did not answer within %1 ms. Check that %2 is the program that was installed with Roadstead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roadstead-bind cannot be started from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roadstead-bind ended without an answer. Is there a network interface %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roadstead-bind has no privilege. Give it one with: sudo setcap cap_net_bind_service=ep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::AboutDialog</name>
    <message>
        <source>About Roadstead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boots, configures, updates and reboots in turn a fleet of container-Linux machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Banner</name>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::DockTitle</name>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::MainWindow</name>
    <message>
        <source>Roadstead – Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: a simulated fleet. Nothing here touches your network, and nothing is kept when you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;bout Roadstead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::QuitQuestion</name>
    <message>
        <source>&amp;Don&apos;t ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Roadstead</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stop serving %n running service(s) and quit?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The services end with this window: nodes that boot, update or ask for a lock get no answer until you start Roadstead again. To serve without a window, run roadsteadd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep serving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ServicePopup</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SettingsDialog</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Sidebar</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::StatusLights</name>
    <message>
        <source>DHCP proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: nodes get no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: nodes get no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) held</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not stop: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
