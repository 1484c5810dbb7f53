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
        <translation>%1&#xa0;s</translation>
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
    <name>EventText</name>
    <message>
        <source>in the window</source>
        <translation>dans la fenêtre</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>a DHCP packet</source>
        <translation>un paquet DHCP</translation>
    </message>
    <message>
        <source>a boot request</source>
        <translation>une demande d’amorçage</translation>
    </message>
    <message>
        <source>an update check</source>
        <translation>une vérification de mise à jour</translation>
    </message>
    <message>
        <source>a reboot lock request</source>
        <translation>une demande de verrou de redémarrage</translation>
    </message>
    <message>
        <source>Station started</source>
        <translation>Station démarrée</translation>
    </message>
    <message>
        <source>Station stopped</source>
        <translation>Station arrêtée</translation>
    </message>
    <message>
        <source>Service %1 failed</source>
        <translation>Le service %1 a échoué</translation>
    </message>
    <message>
        <source>Fleet document applied</source>
        <translation>Document de parc appliqué</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Premier contact</translation>
    </message>
    <message>
        <source>Two rows became one</source>
        <translation>Deux lignes n’en font plus qu’une</translation>
    </message>
    <message>
        <source>%1 is the same machine</source>
        <translation>%1 est la même machine</translation>
    </message>
    <message>
        <source>Identity in doubt</source>
        <translation>Identité douteuse</translation>
    </message>
    <message>
        <source>%1 %2 belongs to %3 as well</source>
        <translation>%1 %2 appartient aussi à %3</translation>
    </message>
    <message>
        <source>Taken out of %1</source>
        <translation>Retiré de %1</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Déplacé vers %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>Boot file offered</source>
        <translation>Fichier d’amorçage proposé</translation>
    </message>
    <message>
        <source>Address offered</source>
        <translation>Adresse proposée</translation>
    </message>
    <message>
        <source>Address leased</source>
        <translation>Adresse louée</translation>
    </message>
    <message>
        <source>Address given back</source>
        <translation>Adresse rendue</translation>
    </message>
    <message>
        <source>Address declined</source>
        <translation>Adresse déclinée</translation>
    </message>
    <message>
        <source>Address refused</source>
        <translation>Adresse refusée</translation>
    </message>
    <message>
        <source>%1 sent by TFTP</source>
        <translation>%1 envoyé par TFTP</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 en %2 s</translation>
    </message>
    <message>
        <source>TFTP of %1 failed</source>
        <translation>Le TFTP de %1 a échoué</translation>
    </message>
    <message>
        <source>Boot script served</source>
        <translation>Script d’amorçage servi</translation>
    </message>
    <message>
        <source>Ignition config served</source>
        <translation>Configuration Ignition servie</translation>
    </message>
    <message>
        <source>Metadata served</source>
        <translation>Métadonnées servies</translation>
    </message>
    <message>
        <source>Configuration served</source>
        <translation>Configuration servie</translation>
    </message>
    <message>
        <source>File downloaded</source>
        <translation>Fichier téléchargé</translation>
    </message>
    <message>
        <source>Boot request failed</source>
        <translation>La demande d’amorçage a échoué</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>exécute %1</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>No update now</source>
        <translation>Pas de mise à jour maintenant</translation>
    </message>
    <message>
        <source>Update check</source>
        <translation>Vérification de mise à jour</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Télécharge %1</translation>
    </message>
    <message>
        <source>Downloaded %1</source>
        <translation>%1 téléchargée</translation>
    </message>
    <message>
        <source>Installed %1</source>
        <translation>%1 installée</translation>
    </message>
    <message>
        <source>waits for the reboot</source>
        <translation>attend le redémarrage</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>Exécute %1</translation>
    </message>
    <message>
        <source>updated from %1</source>
        <translation>mis à jour depuis %1</translation>
    </message>
    <message>
        <source>Update to %1 failed</source>
        <translation>La mise à jour vers %1 a échoué</translation>
    </message>
    <message>
        <source>Came back on %1</source>
        <translation>Revenu sur %1</translation>
    </message>
    <message>
        <source>Updates stopped</source>
        <translation>Mises à jour arrêtées</translation>
    </message>
    <message>
        <source>Updates resumed</source>
        <translation>Mises à jour reprises</translation>
    </message>
    <message>
        <source>lock group %1</source>
        <translation>groupe de verrous %1</translation>
    </message>
    <message>
        <source>Reboot lock taken</source>
        <translation>Verrou de redémarrage pris</translation>
    </message>
    <message>
        <source>Reboot lock given back</source>
        <translation>Verrou de redémarrage rendu</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>tenu par %1</translation>
    </message>
    <message>
        <source>Reboot lock refused</source>
        <translation>Verrou de redémarrage refusé</translation>
    </message>
    <message>
        <source>Reboot lock released by a person</source>
        <translation>Verrou de redémarrage libéré par une personne</translation>
    </message>
    <message>
        <source>The station started</source>
        <translation>La station a démarré</translation>
    </message>
    <message>
        <source>The station stopped</source>
        <translation>La station s’est arrêtée</translation>
    </message>
    <message>
        <source>The service %2 failed: %3</source>
        <translation>Le service %2 a échoué : %3</translation>
    </message>
    <message>
        <source>A fleet document was applied (revision %2)</source>
        <translation>Un document de parc a été appliqué (révision %2)</translation>
    </message>
    <message>
        <source>%1 was met for the first time, by %2</source>
        <translation>%1 a été rencontré pour la première fois, par %2</translation>
    </message>
    <message>
        <source>%1 and %2 turned out to be one machine</source>
        <translation>%1 et %2 se sont révélés être une seule machine</translation>
    </message>
    <message>
        <source>%1 shares its identity %2 with %3: which is which?</source>
        <translation>%1 partage son identité %2 avec %3 : lequel est lequel ?</translation>
    </message>
    <message>
        <source>%1 was taken out of %2</source>
        <translation>%1 a été retiré de %2</translation>
    </message>
    <message>
        <source>%1 was moved to %3</source>
        <translation>%1 a été déplacé vers %3</translation>
    </message>
    <message>
        <source>%1 was offered a boot file</source>
        <translation>%1 s’est vu proposer un fichier d’amorçage</translation>
    </message>
    <message>
        <source>%1 was offered the address %2</source>
        <translation>%1 s’est vu proposer l’adresse %2</translation>
    </message>
    <message>
        <source>%1 leased the address %2</source>
        <translation>%1 a loué l’adresse %2</translation>
    </message>
    <message>
        <source>%1 gave its address %2 back</source>
        <translation>%1 a rendu son adresse %2</translation>
    </message>
    <message>
        <source>%1 got no address: %3</source>
        <translation>%1 n’a pas reçu d’adresse : %3</translation>
    </message>
    <message>
        <source>%1 loaded %2 by TFTP</source>
        <translation>%1 a chargé %2 par TFTP</translation>
    </message>
    <message>
        <source>%1 could not load %2 by TFTP: %3</source>
        <translation>%1 n’a pas pu charger %2 par TFTP : %3</translation>
    </message>
    <message>
        <source>%1 boots with the profile %3 of group %2</source>
        <translation>%1 s’amorce avec le profil %3 du groupe %2</translation>
    </message>
    <message>
        <source>%1 fetched its configuration %2</source>
        <translation>%1 a pris sa configuration %2</translation>
    </message>
    <message>
        <source>%1 downloaded %2 (%3)</source>
        <translation>%1 a téléchargé %2 (%3)</translation>
    </message>
    <message>
        <source>%1 asked for %2 and got an error: %3</source>
        <translation>%1 a demandé %2 et a reçu une erreur : %3</translation>
    </message>
    <message>
        <source>%1 asked for an update: %3</source>
        <translation>%1 a demandé une mise à jour : %3</translation>
    </message>
    <message>
        <source>%1 was granted the update to %2</source>
        <translation>%1 a obtenu la mise à jour vers %2</translation>
    </message>
    <message>
        <source>%1 is downloading %2</source>
        <translation>%1 télécharge %2</translation>
    </message>
    <message>
        <source>%1 has downloaded %2</source>
        <translation>%1 a téléchargé %2</translation>
    </message>
    <message>
        <source>%1 has installed %2 and waits for the reboot</source>
        <translation>%1 a installé %2 et attend le redémarrage</translation>
    </message>
    <message>
        <source>%1 now runs %2</source>
        <translation>%1 exécute maintenant %2</translation>
    </message>
    <message>
        <source>The update of %1 to %2 failed: %3</source>
        <translation>La mise à jour de %1 vers %2 a échoué : %3</translation>
    </message>
    <message>
        <source>%1 came back on %3 instead of %2</source>
        <translation>%1 est revenu sur %3 au lieu de %2</translation>
    </message>
    <message>
        <source>Updates were stopped: %3</source>
        <translation>Les mises à jour ont été arrêtées : %3</translation>
    </message>
    <message>
        <source>Updates go on again</source>
        <translation>Les mises à jour reprennent</translation>
    </message>
    <message>
        <source>%1 took the reboot lock of %2</source>
        <translation>%1 a pris le verrou de redémarrage de %2</translation>
    </message>
    <message>
        <source>%1 gave the reboot lock of %2 back</source>
        <translation>%1 a rendu le verrou de redémarrage de %2</translation>
    </message>
    <message>
        <source>%1 was refused the reboot lock of %2</source>
        <translation>%1 s’est vu refuser le verrou de redémarrage de %2</translation>
    </message>
    <message>
        <source>The reboot lock of %2 was taken from %3 by a person</source>
        <translation>Une personne a retiré à %3 le verrou de redémarrage de %2</translation>
    </message>
    <message>
        <source>An unknown machine</source>
        <translation>Une machine inconnue</translation>
    </message>
    <message>
        <source>Granted %1</source>
        <translation>%1 accordée</translation>
    </message>
    <message>
        <source>reverted from %1</source>
        <translation>retour arrière depuis %1</translation>
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
    <name>NodeColumn</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Boot group</source>
        <translation>Groupe d’amorçage</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Update group</source>
        <translation>Groupe de mise à jour</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Amorçage</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu il y a</translation>
    </message>
</context>
<context>
    <name>NodeFilter</name>
    <message>
        <source>There is no state “%1”. States are: %2.</source>
        <translation>Il n’y a pas d’état « %1 ». Les états sont : %2.</translation>
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
        <translation>Ceci est la démo&#xa0;: vos choix durent jusqu’à ce que vous quittiez.</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Rétablir la &amp;disposition</translation>
    </message>
    <message>
        <source>Panels, columns and the window&apos;s size as they were at first</source>
        <translation>Panneaux, colonnes et taille de la fenêtre comme au premier démarrage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
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
        <source>the kernel&apos;s device could not be opened</source>
        <translation>le périphérique du noyau n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>the download broke off</source>
        <translation>le téléchargement s’est interrompu</translation>
    </message>
    <message>
        <source>the payload&apos;s hash is wrong</source>
        <translation>l’empreinte de la charge utile est fausse</translation>
    </message>
    <message>
        <source>the payload&apos;s size is wrong</source>
        <translation>la taille de la charge utile est fausse</translation>
    </message>
    <message>
        <source>the payload could not be verified</source>
        <translation>la charge utile n’a pas pu être vérifiée</translation>
    </message>
    <message>
        <source>the payload&apos;s partition details could not be read</source>
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
        <source>the payload&apos;s manifest has no signature</source>
        <translation>le manifeste de la charge utile n’a pas de signature</translation>
    </message>
    <message>
        <source>the payload&apos;s manifest could not be read</source>
        <translation>le manifeste de la charge utile n’a pas pu être lu</translation>
    </message>
    <message>
        <source>the metadata&apos;s signature could not be read</source>
        <translation>la signature des métadonnées n’a pas pu être lue</translation>
    </message>
    <message>
        <source>the metadata&apos;s signature could not be verified</source>
        <translation>la signature des métadonnées n’a pas pu être vérifiée</translation>
    </message>
    <message>
        <source>the metadata&apos;s signature is wrong</source>
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
        <source>the update server&apos;s answer was empty</source>
        <translation>la réponse du serveur de mise à jour était vide</translation>
    </message>
    <message>
        <source>the update server&apos;s answer was no XML</source>
        <translation>la réponse du serveur de mise à jour n’était pas du XML</translation>
    </message>
    <message>
        <source>the metadata&apos;s size is wrong</source>
        <translation>la taille des métadonnées est fausse</translation>
    </message>
    <message>
        <source>the metadata&apos;s signature is invalid</source>
        <translation>la signature des métadonnées n’est pas valable</translation>
    </message>
    <message>
        <source>the update server&apos;s answer was not valid</source>
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
        <translation>la première mise à jour vers %1 a échoué&#xa0;: %2</translation>
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
        <source>The packet is a server&apos;s reply, not a question</source>
        <translation>Le paquet est la réponse d’un serveur, non une question</translation>
    </message>
    <message>
        <source>The packet is plain BOOTP without a DHCP message type; only DHCP is answered</source>
        <translation>Le paquet est du BOOTP simple, sans type de message DHCP&#xa0;; seul le DHCP reçoit une réponse</translation>
    </message>
    <message>
        <source>The packet names neither a hardware address nor a client identifier</source>
        <translation>Le paquet ne donne ni adresse matérielle ni identifiant de client</translation>
    </message>
    <message>
        <source>The machine&apos;s UUID (option 97) has a wrong length; a firmware update may help</source>
        <translation>L’UUID de la machine (option 97) a une mauvaise longueur&#xa0;; mettre à jour son micrologiciel peut aider</translation>
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
        <translation>%1 est refusée, car %2 est réservée à ce nœud&#xa0;; il redemande et reçoit celle-ci</translation>
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
        <translation>Les %1 adresses de la plage sont toutes prises&#xa0;: agrandissez la plage ou raccourcissez la durée des baux</translation>
    </message>
    <message>
        <source>%1 is free and now leased to this node</source>
        <translation>%1 est libre et désormais louée à ce nœud</translation>
    </message>
    <message>
        <source>%1 is this node&apos;s lease, now extended</source>
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
        <translation>%1 n’est pas une adresse de ce réseau, %2&#xa0;; le nœud en demande une nouvelle</translation>
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
        <translation>Le nœud a trouvé une autre machine sur %1&#xa0;; l’adresse reste au repos dix minutes&#xa0;: cherchez une machine à adresse fixe dans la plage</translation>
    </message>
    <message>
        <source>The node gave %1 back; it stays remembered for it</source>
        <translation>Le nœud a rendu %1&#xa0;; elle lui reste attachée en mémoire</translation>
    </message>
    <message>
        <source>%1 was set by hand; only the network&apos;s settings were asked for</source>
        <translation>%1 a été réglée à la main&#xa0;; seuls les paramètres du réseau ont été demandés</translation>
    </message>
    <message>
        <source>This is not a network boot question; the network&apos;s own DHCP server answers</source>
        <translation>Ce n’est pas une question d’amorçage par le réseau&#xa0;; le propre serveur DHCP du réseau répond</translation>
    </message>
    <message>
        <source>The address comes from the network&apos;s own DHCP server</source>
        <translation>L’adresse vient du propre serveur DHCP du réseau</translation>
    </message>
    <message>
        <source>No boot file is set for this kind of machine, so the node is left to other servers</source>
        <translation>Aucun fichier d’amorçage n’est prévu pour ce type de machine&#xa0;; le nœud est donc laissé à d’autres serveurs</translation>
    </message>
    <message>
        <source>The address comes from the network&apos;s own DHCP server, the boot file from this station</source>
        <translation>L’adresse vient du propre serveur DHCP du réseau, le fichier d’amorçage de cette station</translation>
    </message>
    <message>
        <source>The firmware asked this station&apos;s boot service (port 4011) for its file</source>
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
        <translation>Le groupe %1 correspond par %2&#xa0;: il a le plus de sélecteurs de tous ceux qui correspondent</translation>
    </message>
    <message>
        <source>Group %1 is the default: no group with selectors matches</source>
        <translation>Le groupe %1 est celui par défaut&#xa0;: aucun groupe à sélecteurs ne correspond</translation>
    </message>
    <message>
        <source>Group %1 (%2) wins over %3, which has as many selectors: its text sorts last</source>
        <translation>Le groupe %1 (%2) l’emporte sur %3, qui a autant de sélecteurs&#xa0;: son texte vient en dernier dans l’ordre</translation>
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
        <translation>Le modèle %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>Profile %1 has neither a kernel nor an iPXE template</source>
        <translation>Le profil %1 n’a ni noyau ni modèle iPXE</translation>
    </message>
    <message>
        <source>Template %1 did not render to an Ignition config: %2</source>
        <translation>Le modèle %1 n’a pas donné une configuration Ignition&#xa0;: %2</translation>
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
        <translation>Le groupe a maintenant %1 places&#xa0;; son verrou a été enregistré avec %2</translation>
    </message>
    <message>
        <source>%1 holds a slot of this group already</source>
        <translation>%1 tient déjà une place de ce groupe</translation>
    </message>
    <message>
        <source>The lock group has no slots: none of its nodes may reboot</source>
        <translation>Le groupe de verrous n’a aucune place&#xa0;: aucun de ses nœuds ne peut redémarrer</translation>
    </message>
    <message>
        <source>No slot is free (%1 in all): held by %2</source>
        <translation>Aucune place n’est libre (%1 en tout) : tenues par %2</translation>
    </message>
    <message>
        <source>%1 takes a slot: %2 of %3 were free</source>
        <translation>%1 prend une place&#xa0;: %2 sur %3 étaient libres</translation>
    </message>
    <message>
        <source>%1 gave its slot back: %2 of %3 are free</source>
        <translation>%1 a rendu sa place&#xa0;: %2 sur %3 sont libres</translation>
    </message>
    <message>
        <source>%1 holds no slot: there is nothing to give back</source>
        <translation>%1 ne tient aucune place&#xa0;: il n’y a rien à rendre</translation>
    </message>
    <message>
        <source>The lock could not be stored, so nothing is promised: %1</source>
        <translation>Le verrou n’a pas pu être enregistré, rien n’est donc promis&#xa0;: %1</translation>
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
        <translation>«&#xa0;%1&#xa0;» n’est pas une version comparable</translation>
    </message>
    <message>
        <source>It runs %1: up to date with %2 of channel %3</source>
        <translation>Il exécute %1&#xa0;: à jour avec %2 du canal %3</translation>
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
        <translation>Le groupe de mise à jour %1 est arrêté&#xa0;: %2</translation>
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
        <translation>Mises à jour aux heures de bureau seulement&#xa0;: du lundi au vendredi, de 09:00 à 16:59, %1</translation>
    </message>
    <message>
        <source>Safe mode: one instance first, until one runs %1</source>
        <translation>Mode prudent&#xa0;: une seule instance d’abord, jusqu’à ce que l’une exécute %1</translation>
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
        <translation>L’accord n’a pas pu être enregistré, il a donc été repris&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>VerdictKind</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Amorçage</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Reboot lock</source>
        <translation>Verrou de redémarrage</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Decided at %1</source>
        <translation>Décidé à %1</translation>
    </message>
    <message>
        <source>Can change at %1, in %2</source>
        <translation>Peut changer à %1, dans %2</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>non essayée</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>ne s’applique pas</translation>
    </message>
</context>
<context>
    <name>roadstead::runtime</name>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”</source>
        <translation>--%1 prend un nombre de %2 à %3, non «&#xa0;%4&#xa0;»</translation>
    </message>
    <message>
        <source>--dhcp takes off, proxy or full, not “%1”</source>
        <translation>--dhcp prend off, proxy ou full, non «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” is no address; write it as 10.0.0.1:8080</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse&#xa0;; écrivez-la comme 10.0.0.1:8080</translation>
    </message>
    <message>
        <source>“%1” is no range of addresses; write it as 10.0.0.50-10.0.0.199</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une plage d’adresses&#xa0;; écrivez-la comme 10.0.0.50-10.0.0.199</translation>
    </message>
    <message>
        <source>Roadstead: boots, configures, updates and reboots in turn a fleet of container-Linux machines.</source>
        <translation>Roadstead&#xa0;: amorce, configure, met à jour et redémarre tour à tour un parc de machines Linux à conteneurs.</translation>
    </message>
    <message>
        <source>Roadstead without a window: prints `ready http=… admin=…` once every service listens; SIGTERM stops it.</source>
        <translation>Roadstead sans fenêtre&#xa0;: écrit «&#xa0;ready http=… admin=…&#xa0;» dès que tous les services écoutent&#xa0;; SIGTERM l’arrête.</translation>
    </message>
    <message>
        <source>“%1” is not understood here; see --help</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas compris ici&#xa0;; voyez --help</translation>
    </message>
    <message>
        <source>--%1 takes sqlite in this version, not “%2”</source>
        <translation>--%1 prend sqlite dans cette version, non «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>roadstead::runtime::Flags</name>
    <message>
        <source>Folder of the station&apos;s store.</source>
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
        <translation>DHCP&#xa0;: off, proxy (à côté d’un autre serveur) ou full.</translation>
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
        <translation>Le stockage&#xa0;: sqlite.</translation>
    </message>
    <message>
        <source>Where reboot locks are kept: sqlite.</source>
        <translation>Où sont gardés les verrous de redémarrage&#xa0;: sqlite.</translation>
    </message>
    <message>
        <source>Apply a fleet document at start; may be given again.</source>
        <translation>Appliquer un document de parc au démarrage&#xa0;; peut être répété.</translation>
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
        <source>Keep the admin token in the data folder, not in the desktop&apos;s keychain.</source>
        <translation>Garder le jeton d’administration dans le dossier des données, non dans le trousseau du bureau.</translation>
    </message>
</context>
<context>
    <name>roadstead::services::DhcpService</name>
    <message>
        <source>Another DHCP server, %1, already gives addresses on this network. Two would give machines wrong addresses, so full DHCP was not started. Switch that server off, or use ProxyDHCP: then it gives the addresses and Roadstead the boot files.</source>
        <translation>Un autre serveur DHCP, %1, donne déjà des adresses sur ce réseau. À deux, ils donneraient de fausses adresses aux machines&#xa0;; le DHCP complet n’a donc pas été démarré. Arrêtez ce serveur, ou utilisez ProxyDHCP&#xa0;: il donne alors les adresses, et Roadstead les fichiers d’amorçage.</translation>
    </message>
    <message>
        <source>The lease of %1 for %2 could not be stored, so it was not confirmed and the machine asks again: %3</source>
        <translation>Le bail de %1 pour %2 n’a pas pu être enregistré&#xa0;; il n’a donc pas été confirmé et la machine redemande&#xa0;: %3</translation>
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
        <translation>roadstead-bind s’est terminé sans réponse. Y a-t-il une interface réseau %1&#xa0;?</translation>
    </message>
    <message>
        <source>roadstead-bind has no privilege. Give it one with: sudo setcap cap_net_bind_service=ep %1</source>
        <translation>roadstead-bind n’a pas le privilège nécessaire. Donnez-le-lui par&#xa0;: sudo setcap cap_net_bind_service=ep %1</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>Le système dit&#xa0;: %1.</translation>
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
    <name>roadstead::ui::ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Il ne s’est encore rien passé.</translation>
    </message>
    <message>
        <source>Show node</source>
        <translation>Montrer le nœud</translation>
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
    <name>roadstead::ui::InspectorPanel</name>
    <message>
        <source>No node chosen</source>
        <translation>Aucun nœud choisi</translation>
    </message>
    <message>
        <source>Choose a node to see what it is, what happened to it, and why.</source>
        <translation>Choisissez un nœud pour voir ce qu’il est, ce qui lui est arrivé, et pourquoi.</translation>
    </message>
    <message>
        <source>Parts of the inspector</source>
        <translation>Parties de l’inspecteur</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>This row may be two machines, or one of two rows of one machine: %1.</source>
        <translation>Cette ligne est peut-être deux machines, ou l’une des deux lignes d’une seule : %1.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::InspectorSummary</name>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Updating to</source>
        <translation>Passe à</translation>
    </message>
    <message>
        <source>Update group</source>
        <translation>Groupe de mise à jour</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Lock group</source>
        <translation>Groupe de verrous</translation>
    </message>
    <message>
        <source>Reboot lock</source>
        <translation>Verrou de redémarrage</translation>
    </message>
    <message>
        <source>held by this node</source>
        <translation>tenu par ce nœud</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Amorçage</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>Last boot</source>
        <translation>Dernier amorçage</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Machine-id</source>
        <translation>Machine-id</translation>
    </message>
    <message>
        <source>Zincati id</source>
        <translation>Id Zincati</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Première fois</translation>
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
        <translation>Démo&#xa0;: un parc simulé. Rien ici ne touche votre réseau, et rien n’est gardé quand vous quittez.</translation>
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
    <name>roadstead::ui::NodesPage</name>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>No node matches</source>
        <translation>Aucun nœud ne correspond</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No nodes yet</source>
        <translation>Pas encore de nœuds</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Name, MAC, address, label, state:failed, cluster:…</source>
        <translation>Nom, MAC, adresse, étiquette, state:failed, cluster:…</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>Filtrer les nœuds</translation>
    </message>
    <message>
        <source>All words must match. A word may name a field: state:failed, cluster:prod, version:4230, label:role=etcd.</source>
        <translation>Tous les mots doivent correspondre. Un mot peut nommer un champ : state:failed, cluster:prod, version:4230, label:role=etcd.</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Désélectionner</translation>
    </message>
    <message>
        <source>Move to cluster</source>
        <translation>Déplacer vers la grappe</translation>
    </message>
    <message>
        <source>Open in inspector</source>
        <translation>Ouvrir dans l’inspecteur</translation>
    </message>
    <message>
        <source>Move to cluster…</source>
        <translation>Déplacer vers la grappe…</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier en tableau</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>“60 nodes” in “3 clusters”</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n grappe</numerusform>
            <numerusform>%n grappes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n node(s) matches “%1”.</source>
        <translation>
            <numerusform>Le seul nœud ne correspond pas à « %1 ».</numerusform>
            <numerusform>Aucun des %n nœuds ne correspond à « %1 ».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Select nodes to move, copy or retire them</source>
        <translation>Sélectionnez des nœuds pour les déplacer, les copier ou les mettre hors service</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 60 nodes</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Network boot is on. Switch on a machine that is set to boot from the network: it appears here with its first packet.</source>
        <translation>L’amorçage réseau est en marche. Allumez une machine réglée pour s’amorcer par le réseau : elle apparaît ici dès son premier paquet.</translation>
    </message>
    <message>
        <source>A machine appears here with its first packet. Start the services that it boots through.</source>
        <translation>Une machine apparaît ici dès son premier paquet. Démarrez les services par lesquels elle s’amorce.</translation>
    </message>
    <message>
        <source>Start network boot</source>
        <translation>Démarrer l’amorçage réseau</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) taken out of their cluster</source>
        <translation>
            <numerusform>%n nœud retiré de sa grappe</numerusform>
            <numerusform>%n nœuds retirés de leur grappe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) moved to %1</source>
        <translation>
            <numerusform>%n nœud déplacé vers %1</numerusform>
            <numerusform>%n nœuds déplacés vers %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) retired</source>
        <translation>
            <numerusform>%n nœud mis hors service</numerusform>
            <numerusform>%n nœuds mis hors service</numerusform>
        </translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>Aucune grappe</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Colonnes du début</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::QuitQuestion</name>
    <message>
        <source>&amp;Don&apos;t ask again</source>
        <translation>Ne plus &amp;demander</translation>
    </message>
    <message>
        <source>Quit Roadstead</source>
        <translation>Quitter Roadstead</translation>
    </message>
    <message numerus="yes">
        <source>Stop serving %n running service(s) and quit?</source>
        <translation>
            <numerusform>Arrêter %n service en marche et quitter&#xa0;?</numerusform>
            <numerusform>Arrêter %n services en marche et quitter&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The services end with this window: nodes that boot, update or ask for a lock get no answer until you start Roadstead again. To serve without a window, run roadsteadd.</source>
        <translation>Les services s’arrêtent avec cette fenêtre&#xa0;: les nœuds qui s’amorcent, se mettent à jour ou demandent un verrou n’ont plus de réponse jusqu’à ce que vous redémarriez Roadstead. Pour servir sans fenêtre, lancez roadsteadd.</translation>
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
        <translation>Arrêté&#xa0;: les nœuds n’ont pas de réponse.</translation>
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
        <translation>En échec&#xa0;: les nœuds n’ont pas de réponse.</translation>
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
        <translation>%1 n’a pas démarré&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 did not stop: %2</source>
        <translation>%1 ne s’est pas arrêté&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::TimelineView</name>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Il ne s’est encore rien passé</translation>
    </message>
    <message>
        <source>What this node does and is given stands here, newest first.</source>
        <translation>Ce que ce nœud fait et reçoit est écrit ici, le plus récent d’abord.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>L’historique ne peut pas être lu</translation>
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
<context>
    <name>roadstead::ui::WhyView</name>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>Rien n’a encore été décidé</translation>
    </message>
    <message>
        <source>When this node asks for an address, a configuration, an update or the reboot lock, the answer and its reasons stand here.</source>
        <translation>Quand ce nœud demande une adresse, une configuration, une mise à jour ou le verrou de redémarrage, la réponse et ses raisons sont écrites ici.</translation>
    </message>
    <message>
        <source>Rules, in the order tried</source>
        <translation>Règles, dans l’ordre des essais</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
</context>
</TS>
