<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Age</name>
    <message>
        <source>now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Roadstead cannot start</source>
        <translation>Roadstead ne peut pas démarrer</translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message>
        <source>Up</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
</context>
<context>
    <name>PortBroker</name>
    <message>
        <source>UDP port %1 is not open. %2</source>
        <translation>Le port UDP %1 n’est pas ouvert. %2</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>DHCP</source>
        <translation>DHCP</translation>
    </message>
    <message>
        <source>TFTP</source>
        <translation>TFTP</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Omaha</source>
        <translation>Omaha</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Verrous</translation>
    </message>
    <message>
        <source>off</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarre</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>&amp;Rows of tables</source>
        <translation>&amp;Lignes des tableaux</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Lignes des tableaux</translation>
    </message>
    <message>
        <source>Ask before quitting while &amp;services run</source>
        <translation>Demander avant de quitter quand des &amp;services sont en marche</translation>
    </message>
    <message>
        <source>This is the demo: what you choose here lasts until you quit.</source>
        <translation>Ceci est la démo : vos choix durent jusqu’à ce que vous quittiez.</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Rétablir la &amp;disposition</translation>
    </message>
    <message>
        <source>Panels, columns and the window's size as they were at first</source>
        <translation>Panneaux, colonnes et taille de la fenêtre comme au premier démarrage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>UpdateError</name>
    <message>
        <source>no error</source>
        <translation>aucune erreur</translation>
    </message>
    <message>
        <source>an error without details</source>
        <translation>une erreur sans précision</translation>
    </message>
    <message>
        <source>the update request failed</source>
        <translation>la demande de mise à jour a échoué</translation>
    </message>
    <message>
        <source>the update answer could not be handled</source>
        <translation>la réponse de mise à jour n’a pas pu être traitée</translation>
    </message>
    <message>
        <source>the root file system could not be copied</source>
        <translation>le système de fichiers racine n’a pas pu être copié</translation>
    </message>
    <message>
        <source>the post-install script failed</source>
        <translation>le script d’après-installation a échoué</translation>
    </message>
    <message>
        <source>the new partition could not be made bootable</source>
        <translation>la nouvelle partition n’a pas pu être rendue amorçable</translation>
    </message>
    <message>
        <source>the device to install to could not be opened</source>
        <translation>le périphérique d’installation n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>the kernel's device could not be opened</source>
        <translation>le périphérique du noyau n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>the download broke off</source>
        <translation>le téléchargement s’est interrompu</translation>
    </message>
    <message>
        <source>the payload's hash is wrong</source>
        <translation>l’empreinte de la charge utile est fausse</translation>
    </message>
    <message>
        <source>the payload's size is wrong</source>
        <translation>la taille de la charge utile est fausse</translation>
    </message>
    <message>
        <source>the payload could not be verified</source>
        <translation>la charge utile n’a pas pu être vérifiée</translation>
    </message>
    <message>
        <source>the payload's partition details could not be read</source>
        <translation>les détails de partition de la charge utile n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>the payload could not be written to disk</source>
        <translation>la charge utile n’a pas pu être écrite sur le disque</translation>
    </message>
    <message>
        <source>the new root file system is not what was to be written</source>
        <translation>le nouveau système de fichiers racine n’est pas celui qui devait être écrit</translation>
    </message>
    <message>
        <source>the new kernel is not what was to be written</source>
        <translation>le nouveau noyau n’est pas celui qui devait être écrit</translation>
    </message>
    <message>
        <source>a signed delta payload was expected</source>
        <translation>une charge utile différentielle signée était attendue</translation>
    </message>
    <message>
        <source>the payload is not signed with the key of this OS</source>
        <translation>la charge utile n’est pas signée avec la clé de ce système</translation>
    </message>
    <message>
        <source>the machine booted from firmware B</source>
        <translation>la machine a démarré depuis le micrologiciel B</translation>
    </message>
    <message>
        <source>the download could not be resumed</source>
        <translation>le téléchargement n’a pas pu reprendre</translation>
    </message>
    <message>
        <source>what was downloaded is no update payload</source>
        <translation>ce qui a été téléchargé n’est pas une charge utile de mise à jour</translation>
    </message>
    <message>
        <source>the payload's manifest has no signature</source>
        <translation>le manifeste de la charge utile n’a pas de signature</translation>
    </message>
    <message>
        <source>the payload's manifest could not be read</source>
        <translation>le manifeste de la charge utile n’a pas pu être lu</translation>
    </message>
    <message>
        <source>the metadata's signature could not be read</source>
        <translation>la signature des métadonnées n’a pas pu être lue</translation>
    </message>
    <message>
        <source>the metadata's signature could not be verified</source>
        <translation>la signature des métadonnées n’a pas pu être vérifiée</translation>
    </message>
    <message>
        <source>the metadata's signature is wrong</source>
        <translation>la signature des métadonnées est fausse</translation>
    </message>
    <message>
        <source>the hash of a step could not be verified</source>
        <translation>l’empreinte d’une étape n’a pas pu être vérifiée</translation>
    </message>
    <message>
        <source>a step of the payload could not be carried out</source>
        <translation>une étape de la charge utile n’a pas pu être exécutée</translation>
    </message>
    <message>
        <source>the hash of a step is wrong</source>
        <translation>l’empreinte d’une étape est fausse</translation>
    </message>
    <message>
        <source>the update server's answer was empty</source>
        <translation>la réponse du serveur de mise à jour était vide</translation>
    </message>
    <message>
        <source>the update server's answer was no XML</source>
        <translation>la réponse du serveur de mise à jour n’était pas du XML</translation>
    </message>
    <message>
        <source>the metadata's size is wrong</source>
        <translation>la taille des métadonnées est fausse</translation>
    </message>
    <message>
        <source>the metadata's signature is invalid</source>
        <translation>la signature des métadonnées n’est pas valable</translation>
    </message>
    <message>
        <source>the update server's answer was not valid</source>
        <translation>la réponse du serveur de mise à jour n’était pas valable</translation>
    </message>
    <message>
        <source>a policy of the machine ignores the update</source>
        <translation>une règle de la machine ignore la mise à jour</translation>
    </message>
    <message>
        <source>a policy of the machine defers the update</source>
        <translation>une règle de la machine diffère la mise à jour</translation>
    </message>
    <message>
        <source>the update server answered with an HTTP error</source>
        <translation>le serveur de mise à jour a répondu par une erreur HTTP</translation>
    </message>
    <message>
        <source>a step of the payload has no hash</source>
        <translation>une étape de la charge utile n’a pas d’empreinte</translation>
    </message>
    <message>
        <source>the metadata has no signature</source>
        <translation>les métadonnées n’ont pas de signature</translation>
    </message>
    <message>
        <source>the machine waits after earlier failures</source>
        <translation>la machine patiente après des échecs précédents</translation>
    </message>
    <message>
        <source>the post-install reset failed</source>
        <translation>la réinitialisation d’après-installation a échoué</translation>
    </message>
    <message>
        <source>the new PCR policy could not be verified</source>
        <translation>la nouvelle règle PCR n’a pas pu être vérifiée</translation>
    </message>
    <message>
        <source>the new PCR policy could not be sent</source>
        <translation>la nouvelle règle PCR n’a pas pu être envoyée</translation>
    </message>
    <message>
        <source>the machine came back with its old version</source>
        <translation>la machine est revenue avec son ancienne version</translation>
    </message>
    <message>
        <source>the server answered HTTP %1</source>
        <translation>le serveur a répondu HTTP %1</translation>
    </message>
    <message>
        <source>an unknown error (%1)</source>
        <translation>une erreur inconnue (%1)</translation>
    </message>
</context>
<context>
    <name>UpdateGroup</name>
    <message>
        <source>the first update to %1 failed: %2</source>
        <translation>la première mise à jour vers %1 a échoué : %2</translation>
    </message>
    <message>
        <source>an update to %1 did not end in time</source>
        <translation>une mise à jour vers %1 n’a pas fini à temps</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>DHCP is switched off on this station</source>
        <translation>Le DHCP est désactivé sur cette station</translation>
    </message>
    <message>
        <source>The packet is a server's reply, not a question</source>
        <translation>Le paquet est la réponse d’un serveur, non une question</translation>
    </message>
    <message>
        <source>The packet is plain BOOTP without a DHCP message type; only DHCP is answered</source>
        <translation>Le paquet est du BOOTP simple, sans type de message DHCP ; seul le DHCP reçoit une réponse</translation>
    </message>
    <message>
        <source>The packet names neither a hardware address nor a client identifier</source>
        <translation>Le paquet ne donne ni adresse matérielle ni identifiant de client</translation>
    </message>
    <message>
        <source>The machine's UUID (option 97) has a wrong length; a firmware update may help</source>
        <translation>L’UUID de la machine (option 97) a une mauvaise longueur ; mettre à jour son micrologiciel peut aider</translation>
    </message>
    <message>
        <source>The relay %1 is in a network that this station has no addresses for</source>
        <translation>Le relais %1 est dans un réseau pour lequel cette station n’a pas d’adresses</translation>
    </message>
    <message>
        <source>%1 belongs to another network, whose own server answers</source>
        <translation>%1 appartient à un autre réseau, dont le propre serveur répond</translation>
    </message>
    <message>
        <source>The request names no address</source>
        <translation>La demande ne nomme aucune adresse</translation>
    </message>
    <message>
        <source>%1 is reserved for this node</source>
        <translation>%1 est réservée à ce nœud</translation>
    </message>
    <message>
        <source>%1 is refused, for %2 is reserved for this node; it asks again and gets that one</source>
        <translation>%1 est refusée, car %2 est réservée à ce nœud ; il redemande et reçoit celle-ci</translation>
    </message>
    <message>
        <source>%1 is the address that this node had before</source>
        <translation>%1 est l’adresse que ce nœud avait auparavant</translation>
    </message>
    <message>
        <source>%1 is the address that the node asked for, and it is free</source>
        <translation>%1 est l’adresse que le nœud a demandée, et elle est libre</translation>
    </message>
    <message>
        <source>The node asked for %1, which cannot be given to it</source>
        <translation>Le nœud a demandé %1, qui ne peut pas lui être donnée</translation>
    </message>
    <message>
        <source>%1 is the next free address of the range</source>
        <translation>%1 est la prochaine adresse libre de la plage</translation>
    </message>
    <message>
        <source>All %1 addresses of the range are in use: enlarge the range or shorten the lease time</source>
        <translation>Les %1 adresses de la plage sont toutes prises : agrandissez la plage ou raccourcissez la durée des baux</translation>
    </message>
    <message>
        <source>%1 is free and now leased to this node</source>
        <translation>%1 est libre et désormais louée à ce nœud</translation>
    </message>
    <message>
        <source>%1 is this node's lease, now extended</source>
        <translation>%1 est le bail de ce nœud, désormais prolongé</translation>
    </message>
    <message>
        <source>%1 is leased to %2</source>
        <translation>%1 est louée à %2</translation>
    </message>
    <message>
        <source>%1 is in quarantine, for another machine was found on it</source>
        <translation>%1 est en quarantaine, car une autre machine y a été trouvée</translation>
    </message>
    <message>
        <source>%1 is not an address of this network, %2; the node asks for a new one</source>
        <translation>%1 n’est pas une adresse de ce réseau, %2 ; le nœud en demande une nouvelle</translation>
    </message>
    <message>
        <source>%1 is outside the range or reserved for another node</source>
        <translation>%1 est hors de la plage ou réservée à un autre nœud</translation>
    </message>
    <message>
        <source>The node chose the DHCP server %1</source>
        <translation>Le nœud a choisi le serveur DHCP %1</translation>
    </message>
    <message>
        <source>%1 is not leased to this node</source>
        <translation>%1 n’est pas louée à ce nœud</translation>
    </message>
    <message>
        <source>The node found another machine on %1; the address rests for ten minutes: look for a machine with a fixed address in the range</source>
        <translation>Le nœud a trouvé une autre machine sur %1 ; l’adresse reste au repos dix minutes : cherchez une machine à adresse fixe dans la plage</translation>
    </message>
    <message>
        <source>The node gave %1 back; it stays remembered for it</source>
        <translation>Le nœud a rendu %1 ; elle lui reste attachée en mémoire</translation>
    </message>
    <message>
        <source>%1 was set by hand; only the network's settings were asked for</source>
        <translation>%1 a été réglée à la main ; seuls les paramètres du réseau ont été demandés</translation>
    </message>
    <message>
        <source>This is not a network boot question; the network's own DHCP server answers</source>
        <translation>Ce n’est pas une question d’amorçage par le réseau ; le propre serveur DHCP du réseau répond</translation>
    </message>
    <message>
        <source>The address comes from the network's own DHCP server</source>
        <translation>L’adresse vient du propre serveur DHCP du réseau</translation>
    </message>
    <message>
        <source>No boot file is set for this kind of machine, so the node is left to other servers</source>
        <translation>Aucun fichier d’amorçage n’est prévu pour ce type de machine ; le nœud est donc laissé à d’autres serveurs</translation>
    </message>
    <message>
        <source>The address comes from the network's own DHCP server, the boot file from this station</source>
        <translation>L’adresse vient du propre serveur DHCP du réseau, le fichier d’amorçage de cette station</translation>
    </message>
    <message>
        <source>The firmware asked this station's boot service (port 4011) for its file</source>
        <translation>Le micrologiciel a demandé son fichier au service d’amorçage de cette station (port 4011)</translation>
    </message>
    <message>
        <source>iPXE is running and loads the boot script %1</source>
        <translation>iPXE est en marche et charge le script d’amorçage %1</translation>
    </message>
    <message>
        <source>UEFI HTTP boot loads %1</source>
        <translation>L’amorçage HTTP de l’UEFI charge %1</translation>
    </message>
    <message>
        <source>The firmware loads %1 by TFTP (%2)</source>
        <translation>Le micrologiciel charge %1 par TFTP (%2)</translation>
    </message>
    <message>
        <source>No boot file is set for architecture type %1</source>
        <translation>Aucun fichier d’amorçage n’est prévu pour le type d’architecture %1</translation>
    </message>
    <message>
        <source>No group matches %1, and there is no default group</source>
        <translation>Aucun groupe ne correspond à %1, et il n’y a pas de groupe par défaut</translation>
    </message>
    <message>
        <source>Group %1 matches by %2: most selectors of all that match</source>
        <translation>Le groupe %1 correspond par %2 : il a le plus de sélecteurs de tous ceux qui correspondent</translation>
    </message>
    <message>
        <source>Group %1 is the default: no group with selectors matches</source>
        <translation>Le groupe %1 est celui par défaut : aucun groupe à sélecteurs ne correspond</translation>
    </message>
    <message>
        <source>Group %1 (%2) wins over %3, which has as many selectors: its text sorts last</source>
        <translation>Le groupe %1 (%2) l’emporte sur %3, qui a autant de sélecteurs : son texte vient en dernier dans l’ordre</translation>
    </message>
    <message>
        <source>Group %1 (%2) would match too, with fewer selectors</source>
        <translation>Le groupe %1 (%2) correspondrait aussi, avec moins de sélecteurs</translation>
    </message>
    <message>
        <source>Group %1 names profile %2, which does not exist</source>
        <translation>Le groupe %1 nomme le profil %2, qui n’existe pas</translation>
    </message>
    <message>
        <source>Profile %1 of group %2</source>
        <translation>Profil %1 du groupe %2</translation>
    </message>
    <message>
        <source>Profile %1 has no %2 template</source>
        <translation>Le profil %1 n’a pas de modèle %2</translation>
    </message>
    <message>
        <source>Template %1 rendered to %2 bytes</source>
        <translation>Le modèle %1 a donné %2 octets</translation>
    </message>
    <message>
        <source>Template %1 failed: %2</source>
        <translation>Le modèle %1 a échoué : %2</translation>
    </message>
    <message>
        <source>Profile %1 has neither a kernel nor an iPXE template</source>
        <translation>Le profil %1 n’a ni noyau ni modèle iPXE</translation>
    </message>
    <message>
        <source>Template %1 did not render to an Ignition config: %2</source>
        <translation>Le modèle %1 n’a pas donné une configuration Ignition : %2</translation>
    </message>
    <message>
        <source>The node is retired</source>
        <translation>Le nœud est retiré</translation>
    </message>
    <message>
        <source>There is no lock group %1</source>
        <translation>Il n’y a pas de groupe de verrous %1</translation>
    </message>
    <message>
        <source>The group has %1 slots now; its lock was stored with %2</source>
        <translation>Le groupe a maintenant %1 places ; son verrou a été enregistré avec %2</translation>
    </message>
    <message>
        <source>%1 holds a slot of this group already</source>
        <translation>%1 tient déjà une place de ce groupe</translation>
    </message>
    <message>
        <source>The lock group has no slots: none of its nodes may reboot</source>
        <translation>Le groupe de verrous n’a aucune place : aucun de ses nœuds ne peut redémarrer</translation>
    </message>
    <message>
        <source>All %1 slots are taken: held by %2</source>
        <translation>Les %1 places sont toutes prises : tenues par %2</translation>
    </message>
    <message>
        <source>%1 takes a slot: %2 of %3 were free</source>
        <translation>%1 prend une place : %2 sur %3 étaient libres</translation>
    </message>
    <message>
        <source>%1 gave its slot back: %2 of %3 are free</source>
        <translation>%1 a rendu sa place : %2 sur %3 sont libres</translation>
    </message>
    <message>
        <source>%1 holds no slot: there is nothing to give back</source>
        <translation>%1 ne tient aucune place : il n’y a rien à rendre</translation>
    </message>
    <message>
        <source>The lock could not be stored, so nothing is promised: %1</source>
        <translation>Le verrou n’a pas pu être enregistré, rien n’est donc promis : %1</translation>
    </message>
    <message>
        <source>The request names no machine-id</source>
        <translation>La demande ne donne pas de machine-id</translation>
    </message>
    <message>
        <source>The update server knows %1 instances, and takes no more</source>
        <translation>Le serveur de mise à jour connaît %1 instances et n’en accepte pas davantage</translation>
    </message>
    <message>
        <source>There is no application %1</source>
        <translation>Il n’y a pas d’application %1</translation>
    </message>
    <message>
        <source>No update group of the application has the track %1</source>
        <translation>Aucun groupe de mise à jour de l’application n’a la piste %1</translation>
    </message>
    <message>
        <source>Its cluster names update group %1</source>
        <translation>Son cluster nomme le groupe de mise à jour %1</translation>
    </message>
    <message>
        <source>Update group %1, by the track %2</source>
        <translation>Groupe de mise à jour %1, par la piste %2</translation>
    </message>
    <message>
        <source>Update group %1 follows no channel</source>
        <translation>Le groupe de mise à jour %1 ne suit aucun canal</translation>
    </message>
    <message>
        <source>Channel %1 points to no package</source>
        <translation>Le canal %1 ne désigne aucun paquet</translation>
    </message>
    <message>
        <source>“%1” is no version that can be compared</source>
        <translation>« %1 » n’est pas une version comparable</translation>
    </message>
    <message>
        <source>It runs %1: up to date with %2 of channel %3</source>
        <translation>Il exécute %1 : à jour avec %2 du canal %3</translation>
    </message>
    <message>
        <source>It runs %1, older than %2 of channel %3</source>
        <translation>Il exécute %1, plus ancienne que %2 du canal %3</translation>
    </message>
    <message>
        <source>%1 is installed and waits for the reboot</source>
        <translation>%1 est installée et attend le redémarrage</translation>
    </message>
    <message>
        <source>Updates of update group %1 are switched off</source>
        <translation>Les mises à jour du groupe %1 sont désactivées</translation>
    </message>
    <message>
        <source>Update group %1 is stopped: %2</source>
        <translation>Le groupe de mise à jour %1 est arrêté : %2</translation>
    </message>
    <message>
        <source>It was granted %1 before, and may go on</source>
        <translation>%1 lui a été accordée auparavant, il peut continuer</translation>
    </message>
    <message>
        <source>There is no time zone %1, so office hours are not known</source>
        <translation>Il n’y a pas de fuseau horaire %1, les heures de bureau sont donc inconnues</translation>
    </message>
    <message>
        <source>Updates in office hours only: Monday to Friday, 09:00 to 16:59, %1</source>
        <translation>Mises à jour aux heures de bureau seulement : du lundi au vendredi, de 09:00 à 16:59, %1</translation>
    </message>
    <message>
        <source>Safe mode: one instance first, until one runs %1</source>
        <translation>Mode prudent : une seule instance d’abord, jusqu’à ce que l’une exécute %1</translation>
    </message>
    <message>
        <source>%1 of at most %2 updates were granted in the last %3 min</source>
        <translation>%1 mises à jour sur %2 au plus ont été accordées dans les %3 dernières minutes</translation>
    </message>
    <message>
        <source>%1 of at most %2 updates are under way</source>
        <translation>%1 mises à jour sur %2 au plus sont en cours</translation>
    </message>
    <message>
        <source>%1 updates did not end within %2 min</source>
        <translation>%1 mises à jour n’ont pas fini en %2 min</translation>
    </message>
    <message>
        <source>It may go from %1 to %2</source>
        <translation>Il peut passer de %1 à %2</translation>
    </message>
    <message>
        <source>The grant could not be stored, so it was taken back: %1</source>
        <translation>L’accord n’a pas pu être enregistré, il a donc été repris : %1</translation>
    </message>
</context>
<context>
    <name>roadstead::runtime</name>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”</source>
        <translation>--%1 prend un nombre de %2 à %3, non « %4 »</translation>
    </message>
    <message>
        <source>--dhcp takes off, proxy or full, not “%1”</source>
        <translation>--dhcp prend off, proxy ou full, non « %1 »</translation>
    </message>
    <message>
        <source>“%1” is no address; write it as 10.0.0.1:8080</source>
        <translation>« %1 » n’est pas une adresse ; écrivez-la comme 10.0.0.1:8080</translation>
    </message>
    <message>
        <source>“%1” is no range of addresses; write it as 10.0.0.50-10.0.0.199</source>
        <translation>« %1 » n’est pas une plage d’adresses ; écrivez-la comme 10.0.0.50-10.0.0.199</translation>
    </message>
    <message>
        <source>Roadstead: boots, configures, updates and reboots in turn a fleet of container-Linux machines.</source>
        <translation>Roadstead : amorce, configure, met à jour et redémarre tour à tour un parc de machines Linux à conteneurs.</translation>
    </message>
    <message>
        <source>Roadstead without a window: prints `ready http=… admin=…` once every service listens; SIGTERM stops it.</source>
        <translation>Roadstead sans fenêtre : écrit « ready http=… admin=… » dès que tous les services écoutent ; SIGTERM l’arrête.</translation>
    </message>
    <message>
        <source>“%1” is not understood here; see --help</source>
        <translation>« %1 » n’est pas compris ici ; voyez --help</translation>
    </message>
    <message>
        <source>--%1 takes sqlite in this version, not “%2”</source>
        <translation>--%1 prend sqlite dans cette version, non « %2 »</translation>
    </message>
</context>
<context>
    <name>roadstead::runtime::Flags</name>
    <message>
        <source>Folder of the station's store.</source>
        <translation>Dossier des données de la station.</translation>
    </message>
    <message>
        <source>Where nodes reach the station (default 0.0.0.0:8080).</source>
        <translation>Où les nœuds joignent la station (par défaut 0.0.0.0:8080).</translation>
    </message>
    <message>
        <source>Where the operator reaches it (default 127.0.0.1:8081).</source>
        <translation>Où l’opérateur la joint (par défaut 127.0.0.1:8081).</translation>
    </message>
    <message>
        <source>Network interface of the nodes.</source>
        <translation>Interface réseau des nœuds.</translation>
    </message>
    <message>
        <source>DHCP: off, proxy (beside another server) or full.</source>
        <translation>DHCP : off, proxy (à côté d’un autre serveur) ou full.</translation>
    </message>
    <message>
        <source>Addresses that full DHCP gives out.</source>
        <translation>Adresses que donne le DHCP complet.</translation>
    </message>
    <message>
        <source>Port instead of 67, for tests.</source>
        <translation>Port au lieu de 67, pour les tests.</translation>
    </message>
    <message>
        <source>Where TFTP listens (default 0.0.0.0:69), or off.</source>
        <translation>Où écoute TFTP (par défaut 0.0.0.0:69), ou off.</translation>
    </message>
    <message>
        <source>Folder served under /assets/ and by TFTP.</source>
        <translation>Dossier servi sous /assets/ et par TFTP.</translation>
    </message>
    <message>
        <source>The store: sqlite.</source>
        <translation>Le stockage : sqlite.</translation>
    </message>
    <message>
        <source>Where reboot locks are kept: sqlite.</source>
        <translation>Où sont gardés les verrous de redémarrage : sqlite.</translation>
    </message>
    <message>
        <source>Apply a fleet document at start; may be given again.</source>
        <translation>Appliquer un document de parc au démarrage ; peut être répété.</translation>
    </message>
    <message>
        <source>A simulated fleet of N nodes in a temporary store.</source>
        <translation>Un parc simulé de N nœuds dans un stockage temporaire.</translation>
    </message>
    <message>
        <source>A simulated fleet in a temporary store.</source>
        <translation>Un parc simulé dans un stockage temporaire.</translation>
    </message>
    <message>
        <source>Keep the admin token in the data folder, not in the desktop's keychain.</source>
        <translation>Garder le jeton d’administration dans le dossier des données, non dans le trousseau du bureau.</translation>
    </message>
</context>
<context>
    <name>roadstead::services::DhcpService</name>
    <message>
        <source>Another DHCP server, %1, already gives addresses on this network. Two would give machines wrong addresses, so full DHCP was not started. Switch that server off, or use ProxyDHCP: then it gives the addresses and Roadstead the boot files.</source>
        <translation>Un autre serveur DHCP, %1, donne déjà des adresses sur ce réseau. À deux, ils donneraient de fausses adresses aux machines ; le DHCP complet n’a donc pas été démarré. Arrêtez ce serveur, ou utilisez ProxyDHCP : il donne alors les adresses, et Roadstead les fichiers d’amorçage.</translation>
    </message>
    <message>
        <source>The lease of %1 for %2 could not be stored, so it was not confirmed and the machine asks again: %3</source>
        <translation>Le bail de %1 pour %2 n’a pas pu être enregistré ; il n’a donc pas été confirmé et la machine redemande : %3</translation>
    </message>
</context>
<context>
    <name>roadstead::services::PortBroker</name>
    <message>
        <source>roadstead-bind did not answer within %1 ms. Check that %2 is the program that was installed with Roadstead.</source>
        <translation>roadstead-bind n’a pas répondu en %1 ms. Vérifiez que %2 est bien le programme installé avec Roadstead.</translation>
    </message>
    <message>
        <source>roadstead-bind cannot be started from %1.</source>
        <translation>roadstead-bind ne peut pas être démarré depuis %1.</translation>
    </message>
    <message>
        <source>roadstead-bind ended without an answer. Is there a network interface %1?</source>
        <translation>roadstead-bind s’est terminé sans réponse. Y a-t-il une interface réseau %1 ?</translation>
    </message>
    <message>
        <source>roadstead-bind has no privilege. Give it one with: sudo setcap cap_net_bind_service=ep %1</source>
        <translation>roadstead-bind n’a pas le privilège nécessaire. Donnez-le-lui par : sudo setcap cap_net_bind_service=ep %1</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>Le système dit : %1.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::AboutDialog</name>
    <message>
        <source>About Roadstead</source>
        <translation>À propos de Roadstead</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Boots, configures, updates and reboots in turn a fleet of container-Linux machines.</source>
        <translation>Amorce, configure, met à jour et redémarre tour à tour un parc de machines Linux à conteneurs.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::DockTitle</name>
    <message>
        <source>Close %1</source>
        <translation>Fermer %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::MainWindow</name>
    <message>
        <source>Roadstead – Demo</source>
        <translation>Roadstead – Démo</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Demo: a simulated fleet. Nothing here touches your network, and nothing is kept when you quit.</source>
        <translation>Démo : un parc simulé. Rien ici ne touche votre réseau, et rien n’est gardé quand vous quittez.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ctualiser</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspecteur</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Activité</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>Rétablir la &amp;disposition</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>A&amp;bout Roadstead</source>
        <translation>À propos de &amp;Roadstead</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::QuitQuestion</name>
    <message>
        <source>&amp;Don't ask again</source>
        <translation>Ne plus &amp;demander</translation>
    </message>
    <message>
        <source>Quit Roadstead</source>
        <translation>Quitter Roadstead</translation>
    </message>
    <message numerus="yes">
        <source>Stop serving %n running service(s) and quit?</source>
        <translation>
            <numerusform>Arrêter %n service en marche et quitter ?</numerusform>
            <numerusform>Arrêter %n services en marche et quitter ?</numerusform>
        </translation>
    </message>
    <message>
        <source>The services end with this window: nodes that boot, update or ask for a lock get no answer until you start Roadstead again. To serve without a window, run roadsteadd.</source>
        <translation>Les services s’arrêtent avec cette fenêtre : les nœuds qui s’amorcent, se mettent à jour ou demandent un verrou n’ont plus de réponse jusqu’à ce que vous redémarriez Roadstead. Pour servir sans fenêtre, lancez roadsteadd.</translation>
    </message>
    <message>
        <source>Keep serving</source>
        <translation>Continuer à servir</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ServicePopup</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Arrêter %1</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>Démarrer %1</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SettingsDialog</name>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Aérées</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Serrées</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Sidebar</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::StatusLights</name>
    <message>
        <source>DHCP proxy</source>
        <translation>Proxy DHCP</translation>
    </message>
    <message>
        <source>Off: nodes get no answer.</source>
        <translation>Arrêté : les nœuds n’ont pas de réponse.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>En marche.</translation>
    </message>
    <message>
        <source>Running at %1.</source>
        <translation>En marche sur %1.</translation>
    </message>
    <message>
        <source>Failed: nodes get no answer.</source>
        <translation>En échec : les nœuds n’ont pas de réponse.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) up</source>
        <translation>
            <numerusform>%1 nœud sur %n en service</numerusform>
            <numerusform>%1 nœuds sur %n en service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en échec</numerusform>
            <numerusform>%n en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) held</source>
        <translation>
            <numerusform>%n verrou tenu</numerusform>
            <numerusform>%n verrous tenus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation>%1 n’a pas démarré : %2</translation>
    </message>
    <message>
        <source>%1 did not stop: %2</source>
        <translation>%1 ne s’est pas arrêté : %2</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
</TS>
