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
    <name>BootItems</name>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profil</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>template</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>texte brut</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n groupe</numerusform>
            <numerusform>%n groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n profil</numerusform>
            <numerusform>%n profils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message>
        <source>%1 an hour</source>
        <comment>updates</comment>
        <translation>%1 par heure</translation>
    </message>
    <message>
        <source>%1 in %2 min</source>
        <comment>updates</comment>
        <translation>%1 en %2&#xa0;min</translation>
    </message>
    <message>
        <source>Create a cluster to put them in</source>
        <translation>Créez une grappe pour les y mettre</translation>
    </message>
    <message>
        <source>Drag them to a cluster, or press Ctrl+M</source>
        <translation>Glissez-les vers une grappe, ou Ctrl+M</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non affectés</translation>
    </message>
    <message>
        <source>No lock</source>
        <translation>Sans verrou</translation>
    </message>
    <message>
        <source>No lock group: its nodes reboot whenever they like.</source>
        <translation>Aucun groupe de verrous&#xa0;: ses nœuds redémarrent quand ils veulent.</translation>
    </message>
    <message>
        <source>Lock %1/%2</source>
        <comment>reboot lock, held of slots</comment>
        <translation>Verrou %1/%2</translation>
    </message>
    <message>
        <source>Lock group %1: %2 of %3 slots held</source>
        <translation>Groupe de verrous %1&#xa0;: %2 places tenues sur %3</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) wait for it</source>
        <translation>
            <numerusform>%n nœud l’attend</numerusform>
            <numerusform>%n nœuds l’attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>With no slot, no node may reboot.</source>
        <translation>Sans place, aucun nœud ne peut redémarrer.</translation>
    </message>
    <message>
        <source>Updates by each node&apos;s own track</source>
        <translation>Mises à jour selon la piste de chaque nœud</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>office hours</source>
        <translation>heures de bureau</translation>
    </message>
</context>
<context>
    <name>ClusterColour</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Sea green</source>
        <translation>Vert marin</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Leaf green</source>
        <translation>Vert feuille</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rouille</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Aucune couleur</translation>
    </message>
    <message>
        <source>Own colour %1</source>
        <translation>Couleur personnalisée %1</translation>
    </message>
</context>
<context>
    <name>DocumentEdit</name>
    <message>
        <source>Profile %1 is added</source>
        <translation>Le profil %1 est ajouté</translation>
    </message>
    <message>
        <source>Profile %1 changes</source>
        <translation>Le profil %1 est modifié</translation>
    </message>
    <message>
        <source>Profile %1 is removed</source>
        <translation>Le profil %1 est supprimé</translation>
    </message>
    <message>
        <source>Boot group %1 is added</source>
        <translation>Le groupe d’amorçage %1 est ajouté</translation>
    </message>
    <message>
        <source>Boot group %1 changes</source>
        <translation>Le groupe d’amorçage %1 est modifié</translation>
    </message>
    <message>
        <source>Boot group %1 is removed</source>
        <translation>Le groupe d’amorçage %1 est supprimé</translation>
    </message>
    <message>
        <source>Template %1 is added</source>
        <translation>Le modèle %1 est ajouté</translation>
    </message>
    <message>
        <source>Template %1 changes</source>
        <translation>Le modèle %1 est modifié</translation>
    </message>
    <message>
        <source>Template %1 is removed</source>
        <translation>Le modèle %1 est supprimé</translation>
    </message>
    <message>
        <source>What is set for node %1 is added</source>
        <translation>Les réglages du nœud %1 sont ajoutés</translation>
    </message>
    <message>
        <source>What is set for node %1 changes</source>
        <translation>Les réglages du nœud %1 sont modifiés</translation>
    </message>
    <message>
        <source>What is set for node %1 is removed</source>
        <translation>Les réglages du nœud %1 sont supprimés</translation>
    </message>
    <message>
        <source>Cluster %1 is added</source>
        <translation>La grappe %1 est ajoutée</translation>
    </message>
    <message>
        <source>Cluster %1 changes</source>
        <translation>La grappe %1 est modifiée</translation>
    </message>
    <message>
        <source>Cluster %1 is removed</source>
        <translation>La grappe %1 est supprimée</translation>
    </message>
    <message>
        <source>Lock group %1 is added</source>
        <translation>Le groupe de verrous %1 est ajouté</translation>
    </message>
    <message>
        <source>Lock group %1 changes</source>
        <translation>Le groupe de verrous %1 est modifié</translation>
    </message>
    <message>
        <source>Lock group %1 is removed</source>
        <translation>Le groupe de verrous %1 est supprimé</translation>
    </message>
    <message>
        <source>Application %1 is added</source>
        <translation>L’application %1 est ajoutée</translation>
    </message>
    <message>
        <source>Application %1 changes</source>
        <translation>L’application %1 est modifiée</translation>
    </message>
    <message>
        <source>Application %1 is removed</source>
        <translation>L’application %1 est supprimée</translation>
    </message>
    <message>
        <source>Only the order changes</source>
        <translation>Seul l’ordre change</translation>
    </message>
</context>
<context>
    <name>EventKind</name>
    <message>
        <source>Station started</source>
        <translation>Station démarrée</translation>
    </message>
    <message>
        <source>Station stopped</source>
        <translation>Station arrêtée</translation>
    </message>
    <message>
        <source>Service failed</source>
        <translation>Service en échec</translation>
    </message>
    <message>
        <source>Fleet document changed</source>
        <translation>Document de parc modifié</translation>
    </message>
    <message>
        <source>Act of a person</source>
        <translation>Action d’une personne</translation>
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
        <source>Identity in doubt</source>
        <translation>Identité douteuse</translation>
    </message>
    <message>
        <source>Moved to a cluster</source>
        <translation>Déplacé vers une grappe</translation>
    </message>
    <message>
        <source>DHCP offer</source>
        <translation>Offre DHCP</translation>
    </message>
    <message>
        <source>Address leased</source>
        <translation>Adresse louée</translation>
    </message>
    <message>
        <source>Address refused</source>
        <translation>Adresse refusée</translation>
    </message>
    <message>
        <source>File sent by TFTP</source>
        <translation>Fichier envoyé par TFTP</translation>
    </message>
    <message>
        <source>TFTP failed</source>
        <translation>Échec du TFTP</translation>
    </message>
    <message>
        <source>Boot script served</source>
        <translation>Script d’amorçage servi</translation>
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
        <source>Update check</source>
        <translation>Vérification de mise à jour</translation>
    </message>
    <message>
        <source>Update granted</source>
        <translation>Mise à jour accordée</translation>
    </message>
    <message>
        <source>Update downloading</source>
        <translation>Mise à jour en téléchargement</translation>
    </message>
    <message>
        <source>Update downloaded</source>
        <translation>Mise à jour téléchargée</translation>
    </message>
    <message>
        <source>Update installed</source>
        <translation>Mise à jour installée</translation>
    </message>
    <message>
        <source>Update complete</source>
        <translation>Mise à jour terminée</translation>
    </message>
    <message>
        <source>Update failed</source>
        <translation>Échec de la mise à jour</translation>
    </message>
    <message>
        <source>Update reverted</source>
        <translation>Retour à la version précédente</translation>
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
        <source>Rollout started</source>
        <translation>Déploiement commencé</translation>
    </message>
    <message>
        <source>Rollout finished</source>
        <translation>Déploiement terminé</translation>
    </message>
    <message>
        <source>Rollout aborted</source>
        <translation>Déploiement abandonné</translation>
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
        <source>Reboot lock refused</source>
        <translation>Verrou de redémarrage refusé</translation>
    </message>
    <message>
        <source>Reboot lock released by a person</source>
        <translation>Verrou de redémarrage libéré par une personne</translation>
    </message>
    <message>
        <source>What people did</source>
        <translation>Actions des personnes</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>Déploiements</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Reboot locks</source>
        <translation>Verrous de redémarrage</translation>
    </message>
    <message>
        <source>Network boot</source>
        <translation>Amorçage réseau</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Identité des machines</translation>
    </message>
    <message>
        <source>Station and services</source>
        <translation>Station et services</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Met by</source>
        <translation>Rencontré par</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Grappes</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Code d’erreur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Boot groups</source>
        <translation>Groupes d’amorçage</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Tenu par</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisecondes</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
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
    <message>
        <source>%3 did: %2</source>
        <translation>%3 a fait&#xa0;: %2</translation>
    </message>
    <message>
        <source>The rollout of %2 to %3 began</source>
        <translation>Le déploiement de %2 vers %3 a commencé</translation>
    </message>
    <message>
        <source>The rollout of %2 to %3 is finished</source>
        <translation>Le déploiement de %2 vers %3 est terminé</translation>
    </message>
    <message>
        <source>The rollout of %2 to %3 was aborted</source>
        <translation>Le déploiement de %2 vers %3 a été abandonné</translation>
    </message>
    <message>
        <source>Done by a person: %1</source>
        <translation>Fait par une personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rollout of %1 began</source>
        <translation>Déploiement de %1 commencé</translation>
    </message>
    <message>
        <source>Rollout of %1 finished</source>
        <translation>Déploiement de %1 terminé</translation>
    </message>
    <message>
        <source>Rollout of %1 aborted</source>
        <translation>Déploiement de %1 abandonné</translation>
    </message>
</context>
<context>
    <name>FilterCompletion</name>
    <message>
        <source>Up, Updating, Waiting, …</source>
        <translation>En service, Mise à jour, En attente, …</translation>
    </message>
    <message>
        <source>part of the name; none: unassigned</source>
        <translation>partie du nom&#xa0;; none&#xa0;: non affectés</translation>
    </message>
    <message>
        <source>older than; also &lt;= = &gt;= &gt; and :</source>
        <translation>plus ancienne que&#xa0;; aussi &lt;= = &gt;= &gt; et&#xa0;:</translation>
    </message>
    <message>
        <source>has it; label:role=etcd: has that value</source>
        <translation>la possède&#xa0;; label:role=etcd&#xa0;: a cette valeur</translation>
    </message>
    <message>
        <source>silent for longer than 5min, 2h, 1d</source>
        <translation>silencieux depuis plus de 5min, 2h, 1d</translation>
    </message>
    <message>
        <source>gets no update and no reboot lock</source>
        <translation>ne reçoit ni mise à jour ni verrou de redémarrage</translation>
    </message>
    <message>
        <source>went back to the version before</source>
        <translation>est revenu à la version précédente</translation>
    </message>
    <message>
        <source>holds a reboot lock</source>
        <translation>tient un verrou de redémarrage</translation>
    </message>
    <message>
        <source>last boot took longer than 90s</source>
        <translation>le dernier amorçage a duré plus de 90s</translation>
    </message>
    <message>
        <source>boot, update or lock group</source>
        <translation>groupe d’amorçage, de mise à jour ou de verrous</translation>
    </message>
    <message>
        <source>machine-id or Zincati id</source>
        <translation>machine-id ou id Zincati</translation>
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
    <name>MoveText</name>
    <message numerus="yes">
        <source>%n node(s): %1</source>
        <translation>
            <numerusform>%n nœud&#xa0;: %1</numerusform>
            <numerusform>%n nœuds&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Group, profile, lock and update group stay as they are</source>
        <translation>Groupe, profil, verrou et groupe de mise à jour restent inchangés</translation>
    </message>
    <message numerus="yes">
        <source>and %n more kind(s) of change</source>
        <translation>
            <numerusform>et %n autre type de changement</numerusform>
            <numerusform>et %n autres types de changement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are there already</source>
        <translation>
            <numerusform>%n nœud y est déjà</numerusform>
            <numerusform>%n nœuds y sont déjà</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them hold(s) a reboot lock, and keep(s) it until it is given back</source>
        <translation>
            <numerusform>%n d’entre eux tient un verrou de redémarrage et le garde jusqu’à ce qu’il soit rendu</numerusform>
            <numerusform>%n d’entre eux tiennent un verrou de redémarrage et le gardent jusqu’à ce qu’il soit rendu</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of their cluster</source>
        <translation>
            <numerusform>Retirer %n nœud de sa grappe</numerusform>
            <numerusform>Retirer %n nœuds de leur grappe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s) to %1</source>
        <translation>
            <numerusform>Déplacer %n nœud vers %1</numerusform>
            <numerusform>Déplacer %n nœuds vers %1</numerusform>
        </translation>
    </message>
    <message>
        <source>would be granted %1</source>
        <translation>obtiendrait %1</translation>
    </message>
    <message>
        <source>runs %1 already</source>
        <translation>exécute déjà %1</translation>
    </message>
    <message>
        <source>stays on %1, newer than %2</source>
        <translation>reste sur %1, plus récente que %2</translation>
    </message>
    <message>
        <source>no update: %1 is paused</source>
        <translation>pas de mise à jour&#xa0;: %1 est en pause</translation>
    </message>
    <message>
        <source>no update: %1 has no version yet</source>
        <translation>pas de mise à jour&#xa0;: %1 n’a pas encore de version</translation>
    </message>
    <message>
        <source>no update: held</source>
        <translation>pas de mise à jour&#xa0;: nœud retenu</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>grappe %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <comment>boot group</comment>
        <translation>groupe %1</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>profil %1</translation>
    </message>
    <message>
        <source>lock group %1</source>
        <translation>groupe de verrous %1</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>update group %1 → the node&apos;s own track</source>
        <translation>groupe de mise à jour %1 → la piste propre au nœud</translation>
    </message>
    <message>
        <source>update group %1</source>
        <translation>groupe de mise à jour %1</translation>
    </message>
</context>
<context>
    <name>NeedsYou</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
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
    <message>
        <source>There is no “%1” to compare. Version, seen and boot can be: version&lt;4230.</source>
        <translation>Il n’y a pas de «&#xa0;%1&#xa0;» à comparer. Seuls version, seen et boot peuvent l’être&#xa0;: version&lt;4230.</translation>
    </message>
    <message>
        <source>“%1” has no order: use : or = with it.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas d’ordre&#xa0;: utilisez : ou = avec ce mot.</translation>
    </message>
    <message>
        <source>“%1” is no version to compare with. A version looks like 4230.2.1.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une version à laquelle comparer. Une version ressemble à 4230.2.1.</translation>
    </message>
    <message>
        <source>After “%1” stand &lt; or &gt; and a time with its unit: %1&gt;90s, %1&lt;5min, %1&gt;2h, %1&gt;1d, %1&gt;1w.</source>
        <translation>Après «&#xa0;%1&#xa0;» viennent &lt; ou &gt; et une durée avec son unité&#xa0;: %1&gt;90s, %1&lt;5min, %1&gt;2h, %1&gt;1d, %1&gt;1w.</translation>
    </message>
    <message>
        <source>A label is asked for as label:role or label:role=etcd.</source>
        <translation>Une étiquette se demande par label:role ou label:role=etcd.</translation>
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
    <message>
        <source>Reverted</source>
        <translation>Retour arrière</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>enabled</source>
        <translation>activée</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>masquée</translation>
    </message>
    <message numerus="yes">
        <source>%n drop-in(s)</source>
        <translation>
            <numerusform>%n drop-in</numerusform>
            <numerusform>%n drop-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SSH key(s)</source>
        <translation>
            <numerusform>%n clé SSH</numerusform>
            <numerusform>%n clés SSH</numerusform>
        </translation>
    </message>
    <message>
        <source>password</source>
        <translation>mot de passe</translation>
    </message>
    <message>
        <source>appended</source>
        <translation>ajouté à la fin</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Groups of users</source>
        <translation>Groupes d’utilisateurs</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Disques</translation>
    </message>
    <message>
        <source>File systems</source>
        <translation>Systèmes de fichiers</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Répertoires</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
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
    <name>Report</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Policy when it began</source>
        <translation>Règle au début</translation>
    </message>
    <message>
        <source>Reboot locks</source>
        <translation>Verrous de redémarrage</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
    <message>
        <source>Changes while it ran</source>
        <translation>Modifications en cours de route</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>Durées</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Boot took</source>
        <translation>Durée de l’amorçage</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Doute</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Téléchargé</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Event number</source>
        <translation>Numéro de l’événement</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Micrologiciel</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Vu la première fois</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>Boot group</source>
        <translation>Groupe d’amorçage</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Détenu pendant</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu en dernier</translation>
    </message>
    <message>
        <source>Lock group</source>
        <translation>Groupe de verrous</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Le plus long</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>Adresse MAC</translation>
    </message>
    <message>
        <source>Machine id</source>
        <translation>Machine-id</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Which nodes</source>
        <translation>Nœuds concernés</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>95 of 100 within</source>
        <translation>95 sur 100 en moins de</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Granted version</source>
        <translation>Version attribuée</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>Sans grappe</translation>
    </message>
    <message>
        <source>Update group</source>
        <translation>Groupe de mise à jour</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Application id</source>
        <translation>Id de l’application</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Grappes</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>With an identity in doubt</source>
        <translation>Avec une identité douteuse</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>En téléchargement</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Likely end</source>
        <translation>Fin probable</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>Premier événement</translation>
    </message>
    <message>
        <source>Released by a person</source>
        <translation>Libérés par une personne</translation>
    </message>
    <message>
        <source>Held by a person</source>
        <translation>Retenus par une personne</translation>
    </message>
    <message>
        <source>Locks taken</source>
        <translation>Verrous pris</translation>
    </message>
    <message>
        <source>Waiting for the reboot</source>
        <translation>À redémarrer</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Dernier événement</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Older events were left out</source>
        <translation>Des événements plus anciens ont été omis</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <translation>Détention la plus longue</translation>
    </message>
    <message>
        <source>Longest held by</source>
        <translation>Détenu le plus longtemps par</translation>
    </message>
    <message>
        <source>Updates in one period</source>
        <translation>Mises à jour par période</translation>
    </message>
    <message>
        <source>Most held at once</source>
        <translation>Maximum détenu simultanément</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Office hours only</source>
        <translation>Heures de bureau seulement</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>The policy is that of</source>
        <translation>La règle est celle de</translation>
    </message>
    <message>
        <source>Rebooting, all nodes together</source>
        <translation>En redémarrage, tous nœuds confondus</translation>
    </message>
    <message>
        <source>Safe mode (one node first)</source>
        <translation>Mode prudent (un nœud d’abord)</translation>
    </message>
    <message>
        <source>SHA-256 (base64)</source>
        <translation>SHA-256 (base64)</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Taille en octets</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Time zone of the office hours</source>
        <translation>Fuseau horaire des heures de bureau</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Time for one update</source>
        <translation>Délai pour une mise à jour</translation>
    </message>
    <message>
        <source>Updates enabled</source>
        <translation>Mises à jour activées</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Non commencés</translation>
    </message>
    <message>
        <source>Hash of the data (SHA-256)</source>
        <translation>Empreinte des données (SHA-256)</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
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
        <source>Missing</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Revenu en arrière</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Délai dépassé</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Jamais vu</translation>
    </message>
    <message>
        <source>Retired or merged</source>
        <translation>Retiré ou fusionné</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation>Redémarrage</translation>
    </message>
    <message>
        <source>From grant to done</source>
        <translation>De l’attribution à la fin</translation>
    </message>
    <message>
        <source>Still held</source>
        <translation>Encore détenu</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Discret</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 terminés</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 en échec</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation>Non commencé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>En cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>Paused by a person: %1</source>
        <translation>Mis en pause par une personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped by its rule: %1</source>
        <translation>Arrêté par sa règle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Succeeded: %1</source>
        <translation>Réussi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Finished with failures: %1</source>
        <translation>Terminé avec des échecs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Aborted: %1</source>
        <translation>Abandonné&#xa0;: %1</translation>
    </message>
    <message>
        <source>Replaced by another version: %1</source>
        <translation>Remplacé par une autre version&#xa0;: %1</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Inventory of %1</source>
        <translation>Inventaire de %1</translation>
    </message>
    <message>
        <source>Rollout of %1 in %2</source>
        <translation>Déploiement de %1 dans %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>No node fits.</source>
        <translation>Aucun nœud ne correspond.</translation>
    </message>
    <message>
        <source>No event fits.</source>
        <translation>Aucun événement ne correspond.</translation>
    </message>
    <message>
        <source>None of %1 failed or missing</source>
        <translation>Aucun échec ni absence sur %1</translation>
    </message>
    <message>
        <source>%2 of %1 failed or missing</source>
        <translation>%2 sur %1 en échec ou absents</translation>
    </message>
    <message>
        <source>No warning and no error among %1</source>
        <translation>Ni avertissement ni erreur parmi %1</translation>
    </message>
    <message>
        <source>Warnings and errors: %2 of %1</source>
        <translation>Avertissements et erreurs&#xa0;: %2 sur %1</translation>
    </message>
    <message>
        <source>Rows left out: %1</source>
        <translation>Lignes omises&#xa0;: %1</translation>
    </message>
    <message>
        <source>Made %1 (%2) with Roadstead %3</source>
        <translation>Fait le %1 (%2) avec Roadstead %3</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>There is nothing to report.</source>
        <translation>Il n’y a rien à rapporter.</translation>
    </message>
    <message>
        <source>The report cannot be written: %1</source>
        <translation>Le rapport ne peut pas être écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Rollout</name>
    <message>
        <source>The rollout of %1 is paused</source>
        <translation>Le déploiement de %1 est en pause</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>The rollout of %1 goes on</source>
        <translation>Le déploiement de %1 reprend</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>The rollout of %1 is aborted</source>
        <translation>Le déploiement de %1 est abandonné</translation>
    </message>
    <message>
        <source>Abort %1</source>
        <translation>Abandonner %1</translation>
    </message>
    <message>
        <source>%1 rolls out to %2</source>
        <translation>%1 se déploie vers %2</translation>
    </message>
    <message>
        <source>Roll out %1</source>
        <translation>Déployer %1</translation>
    </message>
    <message>
        <source>The policy of %1 is changed</source>
        <translation>La règle de %1 est modifiée</translation>
    </message>
    <message>
        <source>Policy of %1</source>
        <translation>Règle de %1</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Téléchargé</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>At %1: %2 nodes were granted the update, %3 downloaded it, %4 installed it, %5 run it, %6 failed.</source>
        <translation>À %1&#xa0;: la mise à jour a été attribuée à %2 nœuds, %3 l’ont téléchargée, %4 l’ont installée, %5 l’exécutent, %6 ont échoué.</translation>
    </message>
    <message>
        <source>No limit to how many nodes update at once.</source>
        <translation>Aucune limite au nombre de nœuds mis à jour en même temps.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n update(s) every %1, and as many under way at once.</source>
        <translation>
            <numerusform>Au plus %n mise à jour en %1, et autant en cours à la fois.</numerusform>
            <numerusform>Au plus %n mises à jour en %1, et autant en cours à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Fin prévue&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) done, %2 in progress, %3 waiting, %4 failed.</source>
        <translation>
            <numerusform>%1 nœud sur %n terminé, %2 en cours, %3 en attente, %4 en échec.</numerusform>
            <numerusform>%1 nœuds sur %n terminés, %2 en cours, %3 en attente, %4 en échec.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
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
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>Updates are switched off in the fleet document.</source>
        <translation>Les mises à jour sont désactivées dans le document du parc.</translation>
    </message>
    <message>
        <source>One node first: the others follow once it runs the version; if it fails, the group stops.</source>
        <translation>Un nœud d’abord&#xa0;: les autres suivent dès qu’il exécute la version&#xa0;; s’il échoue, le groupe s’arrête.</translation>
    </message>
    <message>
        <source>No first node: a failure does not stop the others.</source>
        <translation>Pas de premier nœud&#xa0;: un échec n’arrête pas les autres.</translation>
    </message>
    <message>
        <source>In office hours only: Monday to Friday, 09:00 to 16:59, %1.</source>
        <translation>Aux heures de bureau seulement&#xa0;: du lundi au vendredi, de 09:00 à 16:59, %1.</translation>
    </message>
    <message>
        <source>At any hour.</source>
        <translation>À toute heure.</translation>
    </message>
    <message>
        <source>An update that has not ended after %1 counts as timed out; as many as may be under way stop the group.</source>
        <translation>Une mise à jour qui n’a pas fini après %1 compte comme hors délai&#xa0;; s’il y en a autant que de mises à jour permises à la fois, le groupe s’arrête.</translation>
    </message>
    <message>
        <source>An update that has not ended after %1 counts as timed out and gives its place back.</source>
        <translation>Une mise à jour qui n’a pas fini après %1 compte comme hors délai et rend sa place.</translation>
    </message>
    <message>
        <source>There is no time zone %1, so no update begins.</source>
        <translation>Il n’y a pas de fuseau horaire %1&#xa0;: aucune mise à jour ne commence.</translation>
    </message>
    <message>
        <source>Outside office hours now: no update begins before %1.</source>
        <translation>Hors des heures de bureau en ce moment&#xa0;: aucune mise à jour ne commence avant %1.</translation>
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
    <message>
        <source>updates are switched off in the group&apos;s policy</source>
        <translation>les mises à jour sont désactivées dans la règle du groupe</translation>
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
        <translation>Aucune place libre sur %1&#xa0;: détenteurs&#xa0;: %2</translation>
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
        <translation>Sa grappe nomme le groupe de mise à jour %1</translation>
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
        <translation>Mises à jour accordées dans les %3 dernières minutes&#xa0;: %1 sur %2 au plus</translation>
    </message>
    <message>
        <source>%1 of at most %2 updates are under way</source>
        <translation>Mises à jour en cours&#xa0;: %1 sur %2 au plus</translation>
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
    <message>
        <source>Template %1 did not render to a cloud-config: %2</source>
        <translation>Le modèle %1 n’a pas donné un cloud-config&#xa0;: %2</translation>
    </message>
    <message>
        <source>The config of version %1 is given as %2, the newest that the node reads: nothing is lost</source>
        <translation>La configuration de version %1 est donnée en %2, la plus récente que lit le nœud&#xa0;: rien n’est perdu</translation>
    </message>
    <message>
        <source>%1 remark(s) on what template %2 renders to: %3</source>
        <translation>%1 remarque(s) sur ce que donne le modèle %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The node is held by its administrator: it may not reboot</source>
        <translation>Le nœud est retenu par son administrateur&#xa0;: il ne peut pas redémarrer</translation>
    </message>
    <message>
        <source>The node is held by its administrator: it does not get %1</source>
        <translation>Le nœud est retenu par son administrateur&#xa0;: il ne reçoit pas %1</translation>
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
    <name>ViewHelp</name>
    <message>
        <source>How the fleet is: nodes by state, rollouts under way, versions over time, and what needs you. Each of them leads to the view where it is dealt with.</source>
        <translation>L’état du parc&#xa0;: nœuds par état, déploiements en cours, versions au fil du temps, et ce qui demande votre attention. Chaque élément mène à la vue où on le traite.</translation>
    </message>
    <message>
        <source>Every machine that was met or named. Type in the filter to find some: state:failed, version&lt;4230, seen&gt;1d, cluster=prod, label:role=etcd, held; a dash before a word turns it round. Select nodes to move, label, hold or retire them; every act can be taken back. The inspector shows one node&apos;s story, its configuration, and why it is as it is.</source>
        <translation>Toutes les machines rencontrées ou nommées. Tapez dans le filtre pour en trouver&#xa0;: state:failed, version&lt;4230, seen&gt;1d, cluster=prod, label:role=etcd, held&#xa0;; un tiret devant un mot en inverse le sens. Sélectionnez des nœuds pour les déplacer, les étiqueter, les retenir ou les mettre hors service&#xa0;; chaque action peut être annulée. L’inspecteur montre l’histoire d’un nœud, sa configuration, et pourquoi il est dans cet état.</translation>
    </message>
    <message>
        <source>Nodes that belong together, as a board. Move nodes between clusters by dragging them, or with the keyboard; what that changes for them is shown before.</source>
        <translation>Les nœuds qui vont ensemble, en tableau. Déplacez des nœuds entre grappes à la souris ou au clavier&#xa0;; ce que cela change pour eux s’affiche avant.</translation>
    </message>
    <message>
        <source>Group templates, profiles and the texts that become each node&apos;s configuration. A change shows what it would do to every node before it is saved.</source>
        <translation>Modèles de groupe, profils et textes qui deviennent la configuration de chaque nœud. Une modification montre ce qu’elle ferait à chaque nœud avant d’être enregistrée.</translation>
    </message>
    <message>
        <source>One version carried through an update group by its policy: how far it is, when it is likely to be done, and what holds it. A rollout can be paused, gone on with, and aborted.</source>
        <translation>Une version que la règle d’un groupe de mise à jour y déploie&#xa0;: où elle en est, quand elle sera probablement terminée, et ce qui la retient. Un déploiement peut être mis en pause, repris ou abandonné.</translation>
    </message>
    <message>
        <source>Who may reboot now, who waits, and for how long. A lock that its holder does not give back can be released with a reason.</source>
        <translation>Qui peut redémarrer maintenant, qui attend, et depuis combien de temps. Un verrou que son détenteur ne rend pas peut être libéré en donnant une raison.</translation>
    </message>
    <message>
        <source>The services that machines boot through, each boot under way step by step, and what a machine with given labels would get.</source>
        <translation>Les services par lesquels les machines s’amorcent, chaque amorçage en cours étape par étape, et ce que recevrait une machine avec des étiquettes données.</translation>
    </message>
    <message>
        <source>Everything that happened, and reports on rollouts and inventory as PDF, HTML, CSV, ODS or JSON.</source>
        <translation>Tout ce qui s’est passé, et des rapports sur les déploiements et l’inventaire en PDF, HTML, CSV, ODS ou JSON.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>This is a private key, which stays where it is. Paste the public one, from the file that ends in .pub.</source>
        <translation>C’est une clé privée, qui doit rester où elle est. Collez la publique, du fichier qui se termine par .pub.</translation>
    </message>
    <message>
        <source>One key here, in one line. More can be added to the group template.</source>
        <translation>Une seule clé ici, sur une ligne. On peut en ajouter dans le modèle de groupe.</translation>
    </message>
    <message>
        <source>This is no public SSH key. One begins with ssh-ed25519, ssh-rsa or ecdsa-sha2-…</source>
        <translation>Ce n’est pas une clé SSH publique. Une telle clé commence par ssh-ed25519, ssh-rsa ou ecdsa-sha2-…</translation>
    </message>
    <message>
        <source>A boot file is named as it stands in the folder: letters, digits, dots, dashes, and / for a folder in it.</source>
        <translation>Un fichier d’amorçage se nomme comme il est dans le dossier&#xa0;: lettres, chiffres, points, tirets, et / pour un sous-dossier.</translation>
    </message>
    <message>
        <source>The range needs two addresses such as 10.0.0.50 and 10.0.0.199.</source>
        <translation>La plage a besoin de deux adresses comme 10.0.0.50 et 10.0.0.199.</translation>
    </message>
    <message>
        <source>The range must lie in the network of %1: %2/%3.</source>
        <translation>La plage doit être dans le réseau de %1&#xa0;: %2/%3.</translation>
    </message>
    <message>
        <source>The first address must not be above the last one.</source>
        <translation>La première adresse ne doit pas être après la dernière.</translation>
    </message>
    <message>
        <source>The range holds this station&apos;s own address %1.</source>
        <translation>La plage contient l’adresse propre de cette station, %1.</translation>
    </message>
    <message>
        <source>The first and the last address of a network belong to no machine.</source>
        <translation>La première et la dernière adresse d’un réseau n’appartiennent à aucune machine.</translation>
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
    <message>
        <source>--keyspace takes sqlite or etcd=URL, not “%1”</source>
        <translation>--keyspace prend sqlite ou etcd=URL, non «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The station was started with %1, which counts for as long as it runs. Start it without that to change it here.</source>
        <translation>La station a été démarrée avec %1, qui l’emporte tant qu’elle est en marche. Démarrez-la sans cette option pour changer cela ici.</translation>
    </message>
    <message>
        <source>DHCP is off, proxy or full, not “%1”.</source>
        <translation>DHCP prend off, proxy ou full, non «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is no IPv4 address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse IPv4.</translation>
    </message>
    <message>
        <source>A range has a first and a last address, or neither.</source>
        <translation>Une plage a une première et une dernière adresse, ou ni l’une ni l’autre.</translation>
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
    <message>
        <source>Where reboot locks and discovery are kept: sqlite, or an etcd of version 3.4 or later (its password in ROADSTEAD_ETCD_PASSWORD).</source>
        <translation>Où sont gardés les verrous de redémarrage et la découverte&#xa0;: sqlite, ou un etcd 3.4 ou plus récent (son mot de passe dans ROADSTEAD_ETCD_PASSWORD).</translation>
    </message>
</context>
<context>
    <name>roadstead::runtime::Station</name>
    <message>
        <source>The setup is kept, but not every service has started yet: see Boot &amp; services.</source>
        <translation>La configuration est gardée, mais tous les services n’ont pas encore démarré&#xa0;: voir Amorçage et services.</translation>
    </message>
    <message>
        <source>The setup is kept, but: %1</source>
        <translation>La configuration est gardée, mais&#xa0;: %1</translation>
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
    <name>roadstead::ui::Acts</name>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: %2</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être annulé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Refait&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be done again: %2</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être refait&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Alerts</name>
    <message>
        <source>a node that is gone</source>
        <translation>un nœud disparu</translation>
    </message>
    <message>
        <source>It came back with the version that it had before, instead of %1.</source>
        <translation>Il est revenu avec la version qu’il avait avant, au lieu de %1.</translation>
    </message>
    <message>
        <source>The update to %1 failed.</source>
        <translation>La mise à jour vers %1 a échoué.</translation>
    </message>
    <message>
        <source>It was answered with an error for %1.</source>
        <translation>Sa demande de %1 a reçu une erreur.</translation>
    </message>
    <message>
        <source>Its stop rule took effect.</source>
        <translation>Sa règle d’arrêt s’est déclenchée.</translation>
    </message>
    <message>
        <source>%1 has held the reboot lock of %2 for %3.</source>
        <translation>%1 tient le verrou de redémarrage de %2 depuis %3.</translation>
    </message>
    <message>
        <source>It was given its boot script %1 ago, and has not asked for its configuration.</source>
        <translation>Il a reçu son script d’amorçage il y a %1, et n’a pas demandé sa configuration.</translation>
    </message>
    <message>
        <source>The rollout of %1 stopped</source>
        <translation>Le déploiement de %1 s’est arrêté</translation>
    </message>
    <message numerus="yes">
        <source>%n rollout(s) stopped</source>
        <translation>
            <numerusform>%n déploiement arrêté</numerusform>
            <numerusform>%n déploiements arrêtés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reverted</source>
        <translation>%1 est revenu en arrière</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reverted</source>
        <translation>
            <numerusform>%n nœud revenu en arrière</numerusform>
            <numerusform>%n nœuds revenus en arrière</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 a échoué</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) failed</source>
        <translation>
            <numerusform>%n nœud en échec</numerusform>
            <numerusform>%n nœuds en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>The boot of %1 is stuck</source>
        <translation>L’amorçage de %1 est bloqué</translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s) are stuck</source>
        <translation>
            <numerusform>%n amorçage est bloqué</numerusform>
            <numerusform>%n amorçages sont bloqués</numerusform>
        </translation>
    </message>
    <message>
        <source>The lock of %1 is held for long</source>
        <translation>Le verrou de %1 est tenu depuis longtemps</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) are held for long</source>
        <translation>
            <numerusform>%n verrou est tenu depuis longtemps</numerusform>
            <numerusform>%n verrous sont tenus depuis longtemps</numerusform>
        </translation>
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
    <name>roadstead::ui::BootItemTree</name>
    <message>
        <source>Profiles, groups and templates</source>
        <translation>Profils, groupes et modèles</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::BootModel</name>
    <message>
        <source>DHCP</source>
        <translation>DHCP</translation>
    </message>
    <message>
        <source>TFTP</source>
        <translation>TFTP</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Config</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Nœud %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>en échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>muet depuis %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::BootPage</name>
    <message>
        <source>Boot &amp; Services</source>
        <translation>Amorçage et services</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Boots</source>
        <translation>Amorçages</translation>
    </message>
    <message>
        <source>No machine has booted through this station in the last 12 hours. Switch one on that is set to boot from the network: it appears here with its first packet.</source>
        <translation>Aucune machine ne s’est amorcée par cette station au cours des 12 dernières heures. Allumez-en une qui est réglée pour l’amorçage par le réseau&#xa0;: elle apparaît ici dès son premier paquet.</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>Demandes récentes</translation>
    </message>
    <message>
        <source>Node, file, reason…</source>
        <translation>Nœud, fichier, raison…</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Filtrer les demandes</translation>
    </message>
    <message>
        <source>Only what &amp;went wrong</source>
        <translation>&amp;Échecs seulement</translation>
    </message>
    <message>
        <source>Show node</source>
        <translation>Montrer le nœud</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n service(s) running</source>
        <translation>
            <numerusform>Services en marche&#xa0;: %1 sur %n</numerusform>
            <numerusform>Services en marche&#xa0;: %1 sur %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>usual: %1 (dotted line)</source>
        <translation>d’ordinaire&#xa0;: %1 (ligne pointillée)</translation>
    </message>
    <message>
        <source>%1 was started</source>
        <translation>%1 a été démarré</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 a été arrêté</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>Démarrer %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Arrêter %1</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::CellDrag</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop on a cluster to move them. Escape leaves all as it is.</source>
        <translation>Déposez sur une grappe pour les déplacer. Échap laisse tout en l’état.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::CellModel</name>
    <message>
        <source>in no cluster</source>
        <translation>sans grappe</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>grappe %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Revenu en arrière</translation>
    </message>
    <message>
        <source>seen %1 ago</source>
        <translation>vu il y a %1</translation>
    </message>
    <message>
        <source>holds a reboot lock</source>
        <translation>tient un verrou de redémarrage</translation>
    </message>
    <message>
        <source>held: gets no update and no reboot lock</source>
        <translation>retenu&#xa0;: ne reçoit ni mise à jour ni verrou de redémarrage</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ChartPanel</name>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>%1: show the numbers as a table</source>
        <translation>%1&#xa0;: montrer les chiffres en tableau</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ChartTableModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ClusterCard</name>
    <message>
        <source>Every node is in a cluster. Drop one here to take it out of its own.</source>
        <translation>Chaque nœud est dans une grappe. Déposez-en un ici pour le retirer de la sienne.</translation>
    </message>
    <message>
        <source>No nodes yet. Drag some here.</source>
        <translation>Pas encore de nœud. Faites-en glisser ici.</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>Menu de %1</translation>
    </message>
    <message>
        <source>Rename, lock, updates, delete…</source>
        <translation>Renommer, verrou, mises à jour, supprimer…</translation>
    </message>
    <message>
        <source>Nodes without a cluster</source>
        <translation>Nœuds sans grappe</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <translation>Nœuds de %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n node(s)</source>
        <translation>
            <numerusform>%1, %n nœud</numerusform>
            <numerusform>%1, %n nœuds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ClusterDelete</name>
    <message>
        <source>No node is in it.</source>
        <translation>Aucun nœud n’y est.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) become(s) unassigned.</source>
        <translation>
            <numerusform>%n nœud n’est plus affecté.</numerusform>
            <numerusform>%n nœuds ne sont plus affectés.</numerusform>
        </translation>
    </message>
    <message>
        <source>These group templates select it and will match no node: %1.</source>
        <translation>Ces modèles de groupe la sélectionnent et ne correspondront plus à aucun nœud&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Lock group %1 stays.</source>
        <translation>Le groupe de verrous %1 reste.</translation>
    </message>
    <message>
        <source>Delete cluster</source>
        <translation>Supprimer la grappe</translation>
    </message>
    <message>
        <source>Delete cluster %1?</source>
        <translation>Supprimer la grappe %1&#xa0;?</translation>
    </message>
    <message>
        <source>Type %1 to delete it. It can be undone as long as nobody else changes it.</source>
        <translation>Tapez %1 pour la supprimer. Cela peut être annulé tant que personne d’autre ne la modifie.</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>Nom de la grappe</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ClusterForm</name>
    <message numerus="yes">
        <source>Move the %n selected node(s) into it</source>
        <translation>
            <numerusform>Y déplacer le nœud sélectionné</numerusform>
            <numerusform>Y déplacer les %n nœuds sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Create cluster</source>
        <translation>Créer la grappe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation>Nouvelle grappe</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <translation>Grappe %1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>&amp;Lock group</source>
        <translation>Groupe de &amp;verrous</translation>
    </message>
    <message>
        <source>&amp;Updates</source>
        <translation>&amp;Mises à jour</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Id of the new lock group</source>
        <translation>Id du nouveau groupe de verrous</translation>
    </message>
    <message>
        <source>Slots of the new lock group</source>
        <translation>Places du nouveau groupe de verrous</translation>
    </message>
    <message>
        <source>How many of its nodes may reboot at once</source>
        <translation>Combien de ses nœuds peuvent redémarrer en même temps</translation>
    </message>
    <message>
        <source>&amp;Slots</source>
        <translation>&amp;Places</translation>
    </message>
    <message>
        <source>New lock group…</source>
        <translation>Nouveau groupe de verrous…</translation>
    </message>
    <message>
        <source>None: its nodes reboot freely</source>
        <translation>Aucun&#xa0;: ses nœuds redémarrent librement</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n slot(s))</source>
        <translation>
            <numerusform>%1 (%n place)</numerusform>
            <numerusform>%1 (%n places)</numerusform>
        </translation>
    </message>
    <message>
        <source>None: each node&apos;s own track chooses</source>
        <translation>Aucun&#xa0;: la propre piste de chaque nœud décide</translation>
    </message>
    <message>
        <source>A cluster needs an id.</source>
        <translation>Il faut un id à une grappe.</translation>
    </message>
    <message>
        <source>There is a cluster “%1” already.</source>
        <translation>Il y a déjà une grappe «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A lock group&apos;s id has only letters, digits, dots and dashes.</source>
        <translation>L’id d’un groupe de verrous ne contient que des lettres, des chiffres, des points et des tirets.</translation>
    </message>
    <message>
        <source>There is a lock group “%1” already: choose it above, or give another id.</source>
        <translation>Il y a déjà un groupe de verrous «&#xa0;%1&#xa0;»&#xa0;: choisissez-le ci-dessus, ou donnez un autre id.</translation>
    </message>
    <message numerus="yes">
        <source>%n group template(s) select(s) it and will follow.</source>
        <translation>
            <numerusform>%n modèle de groupe la sélectionne et suivra.</numerusform>
            <numerusform>%n modèles de groupe la sélectionnent et suivront.</numerusform>
        </translation>
    </message>
    <message>
        <source>So many of its nodes may reboot at once.</source>
        <translation>Nombre de ses nœuds qui peuvent redémarrer en même temps.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ClustersPage</name>
    <message>
        <source>No clusters yet</source>
        <translation>Pas encore de grappe</translation>
    </message>
    <message>
        <source>A cluster is a set of nodes that share an update group and take turns at rebooting.</source>
        <translation>Une grappe est un ensemble de nœuds qui partagent un groupe de mise à jour et redémarrent à tour de rôle.</translation>
    </message>
    <message>
        <source>New cluster</source>
        <translation>Nouvelle grappe</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Grappes</translation>
    </message>
    <message>
        <source>Find nodes</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Fades all other nodes; Enter selects those that match. A word may name a field: state:failed, version:4230, label:role=etcd.</source>
        <translation>Estompe tous les autres nœuds&#xa0;; Entrée sélectionne ceux qui correspondent. Un mot peut nommer un champ&#xa0;: state:failed, version:4230, label:role=etcd.</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Move to cluster…</source>
        <translation>Déplacer vers une grappe…</translation>
    </message>
    <message>
        <source>New cluster…</source>
        <translation>Nouvelle grappe…</translation>
    </message>
    <message>
        <source>Change cluster…</source>
        <translation>Modifier la grappe…</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Mettre hors service</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) selected</source>
        <translation>
            <numerusform>%n nœud sélectionné</numerusform>
            <numerusform>%n nœuds sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 60 nodes</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>3 clusters · 60 nodes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n grappe</numerusform>
            <numerusform>%n grappes</numerusform>
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
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Déplacer %n nœud</numerusform>
            <numerusform>Déplacer %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Select nodes first: arrows and Space, or the mouse.</source>
        <translation>Sélectionnez d’abord des nœuds&#xa0;: flèches et Espace, ou la souris.</translation>
    </message>
    <message>
        <source>Cluster %1 created</source>
        <translation>Grappe %1 créée</translation>
    </message>
    <message numerus="yes">
        <source>Cluster %1 created with %n node(s)</source>
        <translation>
            <numerusform>Grappe %1 créée avec %n nœud</numerusform>
            <numerusform>Grappe %1 créée avec %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Create cluster %1</source>
        <translation>Créer la grappe %1</translation>
    </message>
    <message>
        <source>Cluster %1 changed</source>
        <translation>Grappe %1 modifiée</translation>
    </message>
    <message>
        <source>Cluster %1 is now called %2</source>
        <translation>La grappe %1 s’appelle désormais %2</translation>
    </message>
    <message>
        <source>Change cluster %1</source>
        <translation>Modifier la grappe %1</translation>
    </message>
    <message>
        <source>Cluster %1 deleted</source>
        <translation>Grappe %1 supprimée</translation>
    </message>
    <message>
        <source>Delete cluster %1</source>
        <translation>Supprimer la grappe %1</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n node(s)</source>
        <translation>
            <numerusform>Retenir %n nœud</numerusform>
            <numerusform>Retenir %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go %n node(s)</source>
        <translation>
            <numerusform>Relâcher %n nœud</numerusform>
            <numerusform>Relâcher %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) held: no update, no reboot lock</source>
        <translation>
            <numerusform>%n nœud retenu&#xa0;: ni mise à jour, ni verrou de redémarrage</numerusform>
            <numerusform>%n nœuds retenus&#xa0;: ni mise à jour, ni verrou de redémarrage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) let go</source>
        <translation>
            <numerusform>%n nœud relâché</numerusform>
            <numerusform>%n nœuds relâchés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) retired</source>
        <translation>
            <numerusform>%n nœud mis hors service</numerusform>
            <numerusform>%n nœuds mis hors service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n node(s)</source>
        <translation>
            <numerusform>Mettre hors service %n nœud</numerusform>
            <numerusform>Mettre hors service %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>Aucune grappe</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Open in inspector</source>
        <translation>Ouvrir dans l’inspecteur</translation>
    </message>
    <message>
        <source>Open in Nodes</source>
        <translation>Ouvrir dans Nœuds</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Déplacer vers</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Relâcher</translation>
    </message>
    <message>
        <source>Rename, colour, groups…</source>
        <translation>Renommer, couleur, groupes…</translation>
    </message>
    <message>
        <source>Select all its nodes</source>
        <translation>Sélectionner tous ses nœuds</translation>
    </message>
    <message>
        <source>Show in Nodes</source>
        <translation>Montrer dans Nœuds</translation>
    </message>
    <message>
        <source>Show its lock</source>
        <translation>Montrer son verrou</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Lock group</source>
        <translation>Groupe de verrous</translation>
    </message>
    <message>
        <source>%1 has no lock group now</source>
        <translation>%1 n’a plus de groupe de verrous</translation>
    </message>
    <message>
        <source>%1 reboots by lock group %2 now</source>
        <translation>%1 redémarre désormais selon le groupe de verrous %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n slot(s))</source>
        <translation>
            <numerusform>%1 (%n place)</numerusform>
            <numerusform>%1 (%n places)</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>New lock group…</source>
        <translation>Nouveau groupe de verrous…</translation>
    </message>
    <message>
        <source>Update group</source>
        <translation>Groupe de mise à jour</translation>
    </message>
    <message>
        <source>None: each node&apos;s own track</source>
        <translation>Aucun&#xa0;: la piste de chaque nœud</translation>
    </message>
    <message>
        <source>%1 updates by each node&apos;s own track now</source>
        <translation>%1 se met à jour par la piste de chaque nœud désormais</translation>
    </message>
    <message>
        <source>%1 updates with %2 now</source>
        <translation>%1 se met à jour avec %2 désormais</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::CodeEditor</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Tab writes two blanks. Ctrl+Tab, or Escape and then Tab, leaves the text. Ctrl+Space completes a name.</source>
        <translation>Tab écrit deux espaces. Ctrl+Tab, ou Échap puis Tab, quitte le texte. Ctrl+Espace complète un nom.</translation>
    </message>
    <message>
        <source>Names that fit here</source>
        <translation>Noms possibles ici</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ConfigPreview</name>
    <message numerus="yes">
        <source>… %n more character(s)</source>
        <translation>
            <numerusform>… %n caractère de plus</numerusform>
            <numerusform>… %n caractères de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this node in the inspector</source>
        <translation>Ouvrir ce nœud dans l’inspecteur</translation>
    </message>
    <message>
        <source>&amp;Preview for the node</source>
        <translation>&amp;Aperçu pour le nœud</translation>
    </message>
    <message>
        <source>that &amp;asks for</source>
        <translation>qui &amp;demande</translation>
    </message>
    <message>
        <source>Parts of the preview</source>
        <translation>Parties de l’aperçu</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Files &amp;&amp; units</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>Difference to what the node got last</source>
        <translation>Différence avec ce que le nœud a reçu en dernier</translation>
    </message>
    <message>
        <source>Remarks on the rendered text</source>
        <translation>Remarques sur le texte rendu</translation>
    </message>
    <message>
        <source>There is no node to show it for.</source>
        <translation>Il n’y a aucun nœud pour l’afficher.</translation>
    </message>
    <message>
        <source>This node is given nothing: no group matches it.</source>
        <translation>Ce nœud ne reçoit rien&#xa0;: aucun groupe ne lui correspond.</translation>
    </message>
    <message>
        <source>The node would get an error instead of %1.</source>
        <translation>Le nœud recevrait une erreur au lieu de %1.</translation>
    </message>
    <message>
        <source>group %1, profile %2</source>
        <translation>groupe %1, profil %2</translation>
    </message>
    <message>
        <source>This node does not use the template: it is %1.</source>
        <translation>Ce nœud n’utilise pas ce modèle&#xa0;: il est %1.</translation>
    </message>
    <message>
        <source>in no group</source>
        <translation>dans aucun groupe</translation>
    </message>
    <message>
        <source>Renders: %1, %2</source>
        <translation>Rendu&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>The node was given nothing under %1 yet.</source>
        <translation>Le nœud n’a encore rien reçu sous %1.</translation>
    </message>
    <message>
        <source>It was given %1 at %2; now it would get an error.</source>
        <translation>Il a reçu %1 à %2&#xa0;; maintenant il recevrait une erreur.</translation>
    </message>
    <message>
        <source>The same as what it got at %1.</source>
        <translation>Identique à ce qu’il a reçu à %1.</translation>
    </message>
    <message>
        <source>What it got at %1 (−), and what it would get now (+)</source>
        <translation>Ce qu’il a reçu à %1 (−), et ce qu’il recevrait maintenant (+)</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ConfigView</name>
    <message>
        <source>iPXE script</source>
        <translation>Script iPXE</translation>
    </message>
    <message>
        <source>First iPXE script</source>
        <translation>Premier script iPXE</translation>
    </message>
    <message>
        <source>GRUB script</source>
        <translation>Script GRUB</translation>
    </message>
    <message>
        <source>Generic text</source>
        <translation>Texte générique</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation>Texte de la configuration</translation>
    </message>
    <message>
        <source>No configuration</source>
        <translation>Aucune configuration</translation>
    </message>
    <message>
        <source>Part of the configuration</source>
        <translation>Partie de la configuration</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>Copier ce texte</translation>
    </message>
    <message>
        <source>Which text is shown</source>
        <translation>Texte affiché</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>What the node would get now</source>
        <translation>Ce que le nœud recevrait maintenant</translation>
    </message>
    <message>
        <source>What the template makes before it is translated</source>
        <translation>Ce que le modèle produit avant sa traduction</translation>
    </message>
    <message>
        <source>What the node got last</source>
        <translation>Ce que le nœud a reçu en dernier</translation>
    </message>
    <message>
        <source>What has changed since it got its last one</source>
        <translation>Ce qui a changé depuis qu’il a reçu la dernière</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>Rendu en cours…</translation>
    </message>
    <message>
        <source>No group template selects this node, so it is given nothing to boot.</source>
        <translation>Aucun modèle de groupe ne sélectionne ce nœud&#xa0;: il ne reçoit rien pour amorcer.</translation>
    </message>
    <message>
        <source>The profile %1 gives this node nothing.</source>
        <translation>Le profil %1 ne donne rien à ce nœud.</translation>
    </message>
    <message>
        <source>%1 – fails</source>
        <translation>%1 – échoue</translation>
    </message>
    <message>
        <source>template %1</source>
        <translation>modèle %1</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>intégré</translation>
    </message>
    <message>
        <source>last given %1</source>
        <translation>dernier envoi %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>The node would get this error page instead of its configuration.</source>
        <translation>Le nœud recevrait cette page d’erreur au lieu de sa configuration.</translation>
    </message>
    <message>
        <source>It would get the same as last time.</source>
        <translation>Il recevrait la même chose que la dernière fois.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::DeleteQuestion</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>&amp;Type %1 to delete it</source>
        <translation>&amp;Saisissez %1 pour supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
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
    <name>roadstead::ui::EffectsView</name>
    <message numerus="yes">
        <source>%1 fails as before for %n node(s)</source>
        <translation>
            <numerusform>%1 échoue comme avant pour %n nœud</numerusform>
            <numerusform>%1 échoue comme avant pour %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fails for %n node(s)</source>
        <translation>
            <numerusform>%1 échoue pour %n nœud</numerusform>
            <numerusform>%1 échoue pour %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changes for %n node(s)</source>
        <translation>
            <numerusform>%1 change pour %n nœud</numerusform>
            <numerusform>%1 change pour %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Effects of the change, and the nodes that they are for</source>
        <translation>Effets de la modification, et les nœuds concernés</translation>
    </message>
    <message>
        <source>What the change does</source>
        <translation>Ce que fait la modification</translation>
    </message>
    <message>
        <source>a node that is gone</source>
        <translation>un nœud disparu</translation>
    </message>
    <message numerus="yes">
        <source>… %n more</source>
        <translation>
            <numerusform>… %n de plus</numerusform>
            <numerusform>… %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::EventPanel</name>
    <message>
        <source>Revert this change…</source>
        <translation>Défaire cette modification…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>L’événement</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>No event is selected</source>
        <translation>Aucun événement sélectionné</translation>
    </message>
    <message>
        <source>Choose one in the table: it stands here with its details and reasons.</source>
        <translation>Choisissez-en un dans le tableau&#xa0;: il s’affiche ici avec ses détails et ses raisons.</translation>
    </message>
    <message>
        <source>Show node %1</source>
        <translation>Afficher le nœud %1</translation>
    </message>
    <message>
        <source>Node: %1</source>
        <translation>Nœud&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ExplainDialog</name>
    <message>
        <source>What would it get?</source>
        <translation>Que recevrait-elle&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Labels of a machine, as it would send them</source>
        <translation>&amp;Étiquettes d’une machine, telles qu’elle les enverrait</translation>
    </message>
    <message>
        <source>Group %1, profile %2</source>
        <translation>Groupe %1, profil %2</translation>
    </message>
    <message>
        <source>No group matches: it would get nothing.</source>
        <translation>Aucun groupe ne correspond&#xa0;: elle ne recevrait rien.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::FilterEdit</name>
    <message>
        <source>What can be typed</source>
        <translation>Ce que l’on peut saisir</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>aucune occurrence</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::GroupForm</name>
    <message>
        <source>The metadata is an object: { &quot;key&quot;: value }.</source>
        <translation>Les métadonnées sont un objet&#xa0;: { &quot;clé&quot;: valeur }.</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Profile that its nodes get</source>
        <translation>&amp;Profil que reçoivent ses nœuds</translation>
    </message>
    <message>
        <source>Open this profile</source>
        <translation>Ouvrir ce profil</translation>
    </message>
    <message>
        <source>Selector: nodes with all of these labels</source>
        <translation>Sélecteur&#xa0;: nœuds ayant toutes ces étiquettes</translation>
    </message>
    <message>
        <source>&amp;Metadata that templates read, as JSON</source>
        <translation>&amp;Métadonnées lues par les modèles, en JSON</translation>
    </message>
    <message>
        <source>Mistakes in the metadata</source>
        <translation>Erreurs dans les métadonnées</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Choisissez un profil</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (manquant)</translation>
    </message>
    <message numerus="yes">
        <source>The default: %n node(s) that no other group matches</source>
        <translation>
            <numerusform>Le groupe par défaut&#xa0;: %n nœud qu’aucun autre groupe ne prend</numerusform>
            <numerusform>Le groupe par défaut&#xa0;: %n nœuds qu’aucun autre groupe ne prend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) match now</source>
        <translation>
            <numerusform>%n nœud correspond maintenant</numerusform>
            <numerusform>%n nœuds correspondent maintenant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them get a group that fits better</source>
        <translation>
            <numerusform>%n d’entre eux reçoit un groupe plus précis</numerusform>
            <numerusform>%n d’entre eux reçoivent un groupe plus précis</numerusform>
        </translation>
    </message>
    <message>
        <source>A node gets the matching group with the most labels. Between groups with equally many, the one whose “key=value” text sorts last; between equal selectors, the smaller id.</source>
        <translation>Un nœud reçoit le groupe correspondant qui a le plus d’étiquettes. À nombre égal, celui dont le texte «&#xa0;clé=valeur&#xa0;» vient en dernier&#xa0;; à sélecteurs égaux, le plus petit id.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::HelpDialog</name>
    <message>
        <source>Help: %1</source>
        <translation>Aide&#xa0;: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keys in this view</source>
        <translation>Touches de cette vue</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Touches partout</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::HistoryFilterBar</name>
    <message>
        <source>Text: version, address, path, reason…</source>
        <translation>Texte&#xa0;: version, adresse, chemin, raison…</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrer par texte</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Filter by node</source>
        <translation>Filtrer par nœud</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Filter by who did it</source>
        <translation>Filtrer par auteur</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Type d’événement</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Toute gravité</translation>
    </message>
    <message>
        <source>Info and above</source>
        <translation>Informations et plus</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute période</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>There is no node “%1”.</source>
        <translation>Il n’y a pas de nœud «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::HistoryView</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier comme tableau</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>L’historique ne peut pas être lu</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Il ne s’est encore rien passé</translation>
    </message>
    <message>
        <source>No event fits</source>
        <translation>Aucun événement ne correspond</translation>
    </message>
    <message>
        <source>What machines, services and people do is listed here as it happens.</source>
        <translation>Ce que font les machines, les services et les personnes s’inscrit ici au fur et à mesure.</translation>
    </message>
    <message>
        <source>Nothing in the whole history fits these filters.</source>
        <translation>Rien dans tout l’historique ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>The newest %1 events; choose a time to see older ones</source>
        <translation>Les %1 événements les plus récents&#xa0;; choisissez une période pour voir les plus anciens</translation>
    </message>
    <message>
        <source>The newest %1 events; scroll for older ones</source>
        <translation>Les %1 événements les plus récents&#xa0;; faites défiler pour voir les plus anciens</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Événements&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::HoldsChart</name>
    <message>
        <source>Holds of the last hours</source>
        <translation>Détentions des dernières heures</translation>
    </message>
    <message>
        <source>No lock was held.</source>
        <translation>Aucun verrou n’a été détenu.</translation>
    </message>
    <message>
        <source>%1 holds %2 since %3.</source>
        <translation>%1 détient %2 depuis %3.</translation>
    </message>
    <message>
        <source>%1 held %2 from %3 until it was released by hand at %4.</source>
        <translation>%1 a détenu %2 de %3 jusqu’à sa libération manuelle à %4.</translation>
    </message>
    <message>
        <source>%1 held %2 from %3 to %4.</source>
        <translation>%1 a détenu %2 de %3 à %4.</translation>
    </message>
    <message>
        <source>released by hand</source>
        <translation>libéré à la main</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
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
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>This row may be two machines, or one of two rows of one machine: %1.</source>
        <translation>Cette ligne est peut-être deux machines, ou l’une des deux lignes d’une seule : %1.</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Config</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
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
        <translation>N° de série</translation>
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
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>no update, no reboot lock</source>
        <translation>ni mise à jour, ni verrou de redémarrage</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Revenu en arrière</translation>
    </message>
    <message>
        <source>went back to the version before</source>
        <translation>est revenu à la version précédente</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::LabelSheet</name>
    <message>
        <source>Label %1</source>
        <translation>Étiqueter %1</translation>
    </message>
    <message numerus="yes">
        <source>Label %n node(s)</source>
        <translation>
            <numerusform>Étiqueter %n nœud</numerusform>
            <numerusform>Étiqueter %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Set label</source>
        <translation>Poser l’étiquette</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>Retirer l’étiquette</translation>
    </message>
    <message>
        <source>Selectors of group templates, filters and columns can ask for labels.</source>
        <translation>Les sélecteurs des modèles de groupe, les filtres et les colonnes peuvent demander des étiquettes.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>for instance role</source>
        <translation>par exemple role</translation>
    </message>
    <message>
        <source>for instance etcd</source>
        <translation>par exemple etcd</translation>
    </message>
    <message>
        <source>A label&apos;s name has no “=” or “,” in it: the value has a field of its own.</source>
        <translation>Le nom d’une étiquette ne contient ni «&#xa0;=&#xa0;» ni «&#xa0;,&#xa0;»&#xa0;: la valeur a son propre champ.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::LockModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>slots: 1 of 2 held</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock id %1</source>
        <translation>Id du verrou %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Détenteur</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Détenu depuis</translation>
    </message>
    <message>
        <source>Waiting, in order</source>
        <translation>En attente, dans l’ordre</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::LocksPage</name>
    <message>
        <source>No lock groups yet</source>
        <translation>Pas encore de groupe de verrous</translation>
    </message>
    <message>
        <source>A cluster with a lock group lets its nodes reboot one after the other. Give a cluster one.</source>
        <translation>Une grappe avec un groupe de verrous fait redémarrer ses nœuds l’un après l’autre. Donnez-en un à une grappe.</translation>
    </message>
    <message>
        <source>Open clusters</source>
        <translation>Ouvrir les grappes</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Verrous</translation>
    </message>
    <message>
        <source>Choose a holder to take its lock away</source>
        <translation>Choisissez un détenteur pour lui retirer son verrou</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Libérer…</translation>
    </message>
    <message>
        <source>Change slots…</source>
        <translation>Changer les places…</translation>
    </message>
    <message>
        <source>Show node</source>
        <translation>Afficher le nœud</translation>
    </message>
    <message>
        <source>Reboot locks</source>
        <translation>Verrous de redémarrage</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Détentions</translation>
    </message>
    <message>
        <source>the last 6 hours</source>
        <translation>les 6 dernières heures</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>“2 held” · “3 waiting”</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n détenu</numerusform>
            <numerusform>%n détenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has held a slot of %2 for %3 and does not answer.</source>
        <translation>%1 détient une place de %2 depuis %3 et ne répond pas.</translation>
    </message>
    <message>
        <source>%1 has held a slot of %2 for %3.</source>
        <translation>%1 détient une place de %2 depuis %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) wait behind it.</source>
        <translation>
            <numerusform>%n nœud attend derrière.</numerusform>
            <numerusform>%n nœuds attendent derrière.</numerusform>
        </translation>
    </message>
    <message>
        <source>If %1 is still rebooting, another node of %2 may reboot beside it. %1 is not told; it gives back what it no longer holds without harm.</source>
        <translation>Si %1 redémarre encore, un autre nœud de %2 peut redémarrer en même temps. %1 n’en est pas averti&#xa0;; il rend sans dommage ce qu’il ne détient plus.</translation>
    </message>
    <message>
        <source>%1 has held it for %2.</source>
        <translation>%1 le détient depuis %2.</translation>
    </message>
    <message>
        <source>Its state is: %1.</source>
        <translation>Son état&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Take the lock of %1 from %2?</source>
        <translation>Retirer le verrou de %1 à %2&#xa0;?</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>The lock of %1 was taken from %2</source>
        <translation>Le verrou de %1 a été retiré à %2</translation>
    </message>
    <message>
        <source>Release the lock of %1</source>
        <translation>Libérer le verrou de %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n slot(s) now</source>
        <translation>
            <numerusform>%1 a maintenant %n place</numerusform>
            <numerusform>%1 a maintenant %n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the slots of %1</source>
        <translation>Changer les places de %1</translation>
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
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Grappes</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>Déploiements</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Verrous</translation>
    </message>
    <message>
        <source>Boot &amp; Services</source>
        <translation>Amorçage et services</translation>
    </message>
    <message>
        <source>Reports &amp; History</source>
        <translation>Rapports, historique</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vue</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>&amp;Go to or do…</source>
        <translation>A&amp;ller à ou faire…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nouveau…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>&amp;Welcome…</source>
        <translation>&amp;Bienvenue…</translation>
    </message>
    <message>
        <source>&amp;Help on this view</source>
        <translation>&amp;Aide sur cette vue</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>Ann&amp;uler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing to make new in this view.</source>
        <translation>Il n’y a rien à créer dans cette vue.</translation>
    </message>
    <message>
        <source>All updates are paused already.</source>
        <translation>Toutes les mises à jour sont déjà en pause.</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>La démo n’a pas pu démarrer.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::MoveChooser</name>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move to cluster</source>
        <translation>Déplacer vers une grappe</translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s) to…</source>
        <translation>
            <numerusform>Déplacer %n nœud vers…</numerusform>
            <numerusform>Déplacer %n nœuds vers…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <source>Find a cluster</source>
        <translation>Chercher une grappe</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Grappes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>Aucune grappe</translation>
    </message>
    <message>
        <source>No cluster matches “%1”.</source>
        <translation>Aucune grappe ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::NeedsYou</name>
    <message>
        <source>%1 does not run</source>
        <comment>a service</comment>
        <translation>%1 ne fonctionne pas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rollout of %1 stopped</source>
        <translation>Déploiement de %1 arrêté</translation>
    </message>
    <message>
        <source>Lock held for %1</source>
        <translation>Verrou détenu depuis %1</translation>
    </message>
    <message>
        <source>%1 in %2, silent</source>
        <comment>a node in a lock group</comment>
        <translation>%1 dans %2, muet</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a node in a lock group</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more node(s) share an identity</source>
        <translation>
            <numerusform>%n autre nœud partage une identité</numerusform>
            <numerusform>%n autres nœuds partagent une identité</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may be two machines</source>
        <translation>%1 est peut-être deux machines</translation>
    </message>
    <message>
        <source>%1 is stuck in its boot</source>
        <translation>%1 est bloqué dans son amorçage</translation>
    </message>
    <message>
        <source>silent for %1 after its boot script</source>
        <translation>muet depuis %1 après son script d’amorçage</translation>
    </message>
    <message numerus="yes">
        <source>%n boot(s) are stuck</source>
        <translation>
            <numerusform>%n amorçage est bloqué</numerusform>
            <numerusform>%n amorçages sont bloqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) failed</source>
        <translation>
            <numerusform>%n nœud en échec</numerusform>
            <numerusform>%n nœuds en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reverted</source>
        <translation>
            <numerusform>%n nœud revenu en arrière</numerusform>
            <numerusform>%n nœuds revenus en arrière</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) missing</source>
        <translation>
            <numerusform>%n nœud absent</numerusform>
            <numerusform>%n nœuds absents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new node(s) in no cluster</source>
        <translation>
            <numerusform>%n nouveau nœud sans grappe</numerusform>
            <numerusform>%n nouveaux nœuds sans grappe</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Affecter</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::NeedsYouCard</name>
    <message>
        <source>Needs you</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Nothing. Every node, lock and service is as it should be.</source>
        <translation>Rien. Chaque nœud, verrou et service est comme il doit être.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::NeedsYouList</name>
    <message>
        <source>Needs you</source>
        <translation>À traiter</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::NodeModel</name>
    <message>
        <source>%1, held</source>
        <translation>%1, retenu</translation>
    </message>
    <message>
        <source>%1 is held: it gets no update and no reboot lock until it is let go.</source>
        <translation>%1 est retenu&#xa0;: il ne reçoit ni mise à jour ni verrou de redémarrage jusqu’à ce qu’on le relâche.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::NodePicker</name>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
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
        <source>Filter nodes</source>
        <translation>Filtrer les nœuds</translation>
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
        <translation>Colonnes par défaut</translation>
    </message>
    <message>
        <source>Select nodes to move, label, hold or retire them</source>
        <translation>Sélectionnez des nœuds pour les déplacer, étiqueter, retenir ou retirer</translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Déplacer %n nœud</numerusform>
            <numerusform>Déplacer %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retire %n node(s)</source>
        <translation>
            <numerusform>Retirer %n nœud</numerusform>
            <numerusform>Retirer %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %1 removed from %n node(s)</source>
        <translation>
            <numerusform>Étiquette %1 retirée de %n nœud</numerusform>
            <numerusform>Étiquette %1 retirée de %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) labelled %1</source>
        <translation>
            <numerusform>%n nœud étiqueté %1</numerusform>
            <numerusform>%n nœuds étiquetés %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n node(s)</source>
        <translation>
            <numerusform>Étiqueter %n nœud</numerusform>
            <numerusform>Étiqueter %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) held: no update and no reboot lock</source>
        <translation>
            <numerusform>%n nœud retenu&#xa0;: ni mise à jour ni verrou de redémarrage</numerusform>
            <numerusform>%n nœuds retenus&#xa0;: ni mise à jour ni verrou de redémarrage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) let go</source>
        <translation>
            <numerusform>%n nœud relâché</numerusform>
            <numerusform>%n nœuds relâchés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n node(s)</source>
        <translation>
            <numerusform>Retenir %n nœud</numerusform>
            <numerusform>Retenir %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go %n node(s)</source>
        <translation>
            <numerusform>Relâcher %n nœud</numerusform>
            <numerusform>Relâcher %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Relâcher</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>%1 shows its host name again</source>
        <translation>%1 affiche de nouveau son nom d’hôte</translation>
    </message>
    <message>
        <source>%1 is now called %2</source>
        <translation>%1 s’appelle désormais %2</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Label “%1”</source>
        <translation>Étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Name, MAC, address, label – or state:failed version&lt;4230 seen&gt;1d</source>
        <translation>Nom, MAC, adresse, étiquette – ou state:failed version&lt;4230 seen&gt;1d</translation>
    </message>
    <message>
        <source>All words must fit; - before one turns it round. Ctrl+Space lists what can be asked for: state:failed, cluster=prod, version&lt;4230, label:role=etcd, seen&gt;1d, held.</source>
        <translation>Tous les mots doivent convenir&#xa0;; - devant l’un d’eux l’inverse. Ctrl+Espace liste ce que l’on peut demander&#xa0;: state:failed, cluster=prod, version&lt;4230, label:role=etcd, seen&gt;1d, held.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Étiquette…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::OutlineView</name>
    <message>
        <source>Files, units and users</source>
        <translation>Fichiers, unités et utilisateurs</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Choose an entry to see its contents</source>
        <translation>Choisissez une entrée pour voir son contenu</translation>
    </message>
    <message>
        <source>Fetched by the node from %1</source>
        <translation>Récupéré par le nœud depuis %1</translation>
    </message>
    <message>
        <source>Binary contents</source>
        <translation>Contenu binaire</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::OverviewPage</name>
    <message>
        <source>No nodes yet</source>
        <translation>Pas encore de nœud</translation>
    </message>
    <message>
        <source>A machine appears with its first packet. What it runs and what it needs stands here then.</source>
        <translation>Une machine apparaît avec son premier paquet. Ce qu’elle exécute et ce dont elle a besoin s’affiche alors ici.</translation>
    </message>
    <message>
        <source>Open Boot &amp;&amp; Services</source>
        <translation>Ouvrir Amorçage et services</translation>
    </message>
    <message>
        <source>Set up updates…</source>
        <translation>Configurer les mises à jour…</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>names of services</comment>
        <translation>%1 en échec</translation>
    </message>
    <message>
        <source>everything is served</source>
        <translation>tout est servi</translation>
    </message>
    <message>
        <source>nothing is served</source>
        <translation>rien n’est servi</translation>
    </message>
    <message>
        <source>%1 of %2 services run</source>
        <translation>%1 services sur %2 fonctionnent</translation>
    </message>
    <message>
        <source>%1 in %2 · %3</source>
        <comment>“60 nodes” in “3 clusters” · “everything is served”</comment>
        <translation>%1 dans %2 · %3</translation>
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
        <source>%n more rollout(s)</source>
        <translation>
            <numerusform>%n autre déploiement</numerusform>
            <numerusform>%n autres déploiements</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>New rollout…</source>
        <translation>Nouveau déploiement…</translation>
    </message>
    <message>
        <source>No rollout is running</source>
        <translation>Aucun déploiement en cours</translation>
    </message>
    <message>
        <source>A rollout brings an update group to a new version, as fast as its policy allows.</source>
        <translation>Un déploiement amène un groupe de mise à jour à une nouvelle version, aussi vite que sa règle le permet.</translation>
    </message>
    <message>
        <source>Open Rollouts</source>
        <translation>Ouvrir Déploiements</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PackageForm</name>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>Folder (&amp;URL)</source>
        <translation>Dossier (&amp;URL)</translation>
    </message>
    <message>
        <source>empty: this station&apos;s assets</source>
        <translation>vide&#xa0;: les fichiers de cette station</translation>
    </message>
    <message>
        <source>&amp;File name</source>
        <translation>Nom du &amp;fichier</translation>
    </message>
    <message>
        <source>&amp;Size in bytes</source>
        <translation>&amp;Taille en octets</translation>
    </message>
    <message>
        <source>SHA-&amp;256</source>
        <translation>SHA-&amp;256</translation>
    </message>
    <message>
        <source>base64 or hexadecimal</source>
        <translation>base64 ou hexadécimal</translation>
    </message>
    <message>
        <source>A package needs a version.</source>
        <translation>Un paquet a besoin d’une version.</translation>
    </message>
    <message>
        <source>“%1” is no version that can be compared; write it as 4230.2.1.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une version comparable&#xa0;; écrivez-la comme 4230.2.1.</translation>
    </message>
    <message>
        <source>The application has the package %1 already.</source>
        <translation>L’application a déjà le paquet %1.</translation>
    </message>
    <message>
        <source>Write the folder&apos;s address as https://server/folder/.</source>
        <translation>Écrivez l’adresse du dossier comme https://server/folder/.</translation>
    </message>
    <message>
        <source>A package needs the name of its file.</source>
        <translation>Un paquet a besoin du nom de son fichier.</translation>
    </message>
    <message>
        <source>The folder belongs into the URL.</source>
        <translation>Le dossier va dans l’URL.</translation>
    </message>
    <message>
        <source>Nodes refuse a payload of unknown size.</source>
        <translation>Les nœuds refusent une charge de taille inconnue.</translation>
    </message>
    <message>
        <source>The size is a whole number of bytes.</source>
        <translation>La taille est un nombre entier d’octets.</translation>
    </message>
    <message>
        <source>Nodes refuse a payload without its SHA-256.</source>
        <translation>Les nœuds refusent une charge sans son SHA-256.</translation>
    </message>
    <message>
        <source>A SHA-256 has 44 characters in base64, or 64 hexadecimal digits.</source>
        <translation>Un SHA-256 a 44 caractères en base64, ou 64 chiffres hexadécimaux.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::Palette</name>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Déploiement</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Go to or do</source>
        <translation>Aller à ou faire</translation>
    </message>
    <message>
        <source>What to go to or to do</source>
        <translation>Où aller ou que faire</translation>
    </message>
    <message>
        <source>Node, MAC, address, serial number, cluster, template, view, action</source>
        <translation>Nœud, MAC, adresse, numéro de série, grappe, modèle, vue, action</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Show the nodes that “%1” finds</source>
        <translation>Afficher les nœuds que «&#xa0;%1&#xa0;» trouve</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PauseEverything</name>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause everything</source>
        <translation>Tout mettre en pause</translation>
    </message>
    <message numerus="yes">
        <source>Everything is paused: no node is granted an update. Resume lets %1 go on, where %n node(s) wait.</source>
        <translation>
            <numerusform>Tout est en pause&#xa0;: aucun nœud n’obtient de mise à jour. Reprendre relance %1, où %n nœud attend.</numerusform>
            <numerusform>Tout est en pause&#xa0;: aucun nœud n’obtient de mise à jour. Reprendre relance %1, où %n nœuds attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is paused: no node is granted an update. Resume lets %1 go on.</source>
        <translation>Tout est en pause&#xa0;: aucun nœud n’obtient de mise à jour. Reprendre relance %1.</translation>
    </message>
    <message>
        <source>Everything is paused</source>
        <translation>Tout est en pause</translation>
    </message>
    <message>
        <source>everything was paused</source>
        <translation>tout a été mis en pause</translation>
    </message>
    <message numerus="yes">
        <source>%n rollout(s) go on</source>
        <translation>
            <numerusform>%n déploiement reprend</numerusform>
            <numerusform>%n déploiements reprennent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PolicyDialog</name>
    <message>
        <source>Change policy</source>
        <translation>Changer la règle</translation>
    </message>
    <message>
        <source>Policy of %1</source>
        <translation>Règle de %1</translation>
    </message>
    <message>
        <source>How updates reach the nodes of %1</source>
        <translation>Comment les mises à jour parviennent aux nœuds de %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) wait: by this policy that takes at least %1.</source>
        <translation>
            <numerusform>%n nœud attend&#xa0;: avec cette règle, cela prend au moins %1.</numerusform>
            <numerusform>%n nœuds attendent&#xa0;: avec cette règle, cela prend au moins %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) wait: they are granted the update when they ask next.</source>
        <translation>
            <numerusform>%n nœud attend&#xa0;: il obtient la mise à jour à sa prochaine demande.</numerusform>
            <numerusform>%n nœuds attendent&#xa0;: ils obtiennent la mise à jour à leur prochaine demande.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits for an update of this group now.</source>
        <translation>Personne n’attend de mise à jour de ce groupe en ce moment.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PolicyForm</name>
    <message>
        <source>&amp;One node first</source>
        <translation>&amp;Un nœud d’abord</translation>
    </message>
    <message>
        <source>Only in office &amp;hours</source>
        <translation>Seulement aux &amp;heures de bureau</translation>
    </message>
    <message>
        <source>The others follow once one node runs the version. If that one fails, or as many updates as may be under way time out, the group stops.</source>
        <translation>Les autres suivent dès qu’un nœud exécute la version. S’il échoue, ou si autant de mises à jour qu’il peut y en avoir en cours expirent, le groupe s’arrête.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Most updates in a period</source>
        <translation>Nombre maximal de mises à jour par période</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Durée de la période</translation>
    </message>
    <message>
        <source>&amp;At most</source>
        <translation>A&amp;u plus</translation>
    </message>
    <message>
        <source>updates e&amp;very</source>
        <translation>mises à jour to&amp;utes les</translation>
    </message>
    <message>
        <source>Time zone of the office hours</source>
        <translation>Fuseau horaire des heures de bureau</translation>
    </message>
    <message>
        <source>Monday to Friday, 09:00 to 16:59 in that time zone.</source>
        <translation>Du lundi au vendredi, de 9 h à 16 h 59 dans ce fuseau horaire.</translation>
    </message>
    <message>
        <source>An update times out after</source>
        <translation>Une mise à jour expire après</translation>
    </message>
    <message>
        <source>An update &amp;times out after</source>
        <translation>Une mise à jour e&amp;xpire après</translation>
    </message>
    <message>
        <source>There is no time zone “%1”; write it as Europe/Berlin.</source>
        <translation>Il n’y a pas de fuseau horaire «&#xa0;%1&#xa0;»&#xa0;; écrivez-le comme Europe/Berlin.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ProfileForm</name>
    <message>
        <source>Ignition</source>
        <translation>Ignition</translation>
    </message>
    <message>
        <source>Cloud-config</source>
        <translation>Cloud-config</translation>
    </message>
    <message>
        <source>iPXE script</source>
        <translation>Script iPXE</translation>
    </message>
    <message>
        <source>GRUB menu</source>
        <translation>Menu GRUB</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Kernel</source>
        <translation>Noyau (&amp;kernel)</translation>
    </message>
    <message>
        <source>Init &amp;RAM disks, one a line</source>
        <translation>Disques &amp;RAM initiaux, un par ligne</translation>
    </message>
    <message>
        <source>&amp;Arguments of the kernel, one a line</source>
        <translation>&amp;Arguments du noyau, un par ligne</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open this template</source>
        <translation>Ouvrir ce modèle</translation>
    </message>
    <message>
        <source>Open the template: %1</source>
        <translation>Ouvrir le modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>Intégré</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (manquant)</translation>
    </message>
    <message>
        <source>Without a kernel or a script of its own, a node of this profile boots nothing.</source>
        <translation>Sans noyau ni script propre, un nœud de ce profil n’amorce rien.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ProgressBand</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
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
    <message>
        <source>Without them, nodes that boot, update or ask for a lock get no answer. Roadstead can close its window and keep serving: its mark in the tray brings the window back.</source>
        <translation>Sans eux, les nœuds qui s’amorcent, se mettent à jour ou demandent un verrou ne reçoivent pas de réponse. Roadstead peut fermer sa fenêtre et continuer à servir&#xa0;: sa marque dans la zone de notification ramène la fenêtre.</translation>
    </message>
    <message>
        <source>Keep serving in the tray</source>
        <translation>Continuer à servir dans la zone de notification</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ReasonSheet</name>
    <message>
        <source>&amp;Why? It is kept in the history.</source>
        <translation>&amp;Pourquoi&#xa0;? C’est gardé dans l’historique.</translation>
    </message>
    <message>
        <source>&amp;Why? It is kept in the history. You may leave it empty.</source>
        <translation>&amp;Pourquoi&#xa0;? C’est gardé dans l’historique. Vous pouvez laisser vide.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RemarkList</name>
    <message>
        <source>Error. %1</source>
        <translation>Erreur. %1</translation>
    </message>
    <message>
        <source>Warning. %1</source>
        <translation>Avertissement. %1</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RenameSheet</name>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>The name is this fleet&apos;s own: the machine keeps its host name. Leave it empty to show the host name again.</source>
        <translation>Ce nom est propre à ce parc&#xa0;: la machine garde son nom d’hôte. Laissez vide pour afficher de nouveau le nom d’hôte.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ReportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ReportView</name>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 n’a pas été enregistré&#xa0;: %2</translation>
    </message>
    <message>
        <source>No update group has a version to roll out yet.</source>
        <translation>Aucun groupe de mise à jour n’a encore de version à déployer.</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>Collecte…</translation>
    </message>
    <message>
        <source>Gathering: %1 events read</source>
        <translation>Collecte&#xa0;: %1 événements lus</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>Aucun rapport</translation>
    </message>
    <message>
        <source>The figures were not gathered to the end.</source>
        <translation>Les chiffres n’ont pas été collectés jusqu’au bout.</translation>
    </message>
    <message>
        <source>Gather again</source>
        <translation>Collecter de nouveau</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Envoyé à l’imprimante</translation>
    </message>
    <message>
        <source>The printer does not take the report.</source>
        <translation>L’imprimante n’accepte pas le rapport.</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Type de rapport</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Déploiement</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>History, as filtered</source>
        <translation>Historique, tel que filtré</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation>Format du fichier</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
    </message>
    <message>
        <source>Spreadsheet (ODS)</source>
        <translation>Classeur (ODS)</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV with byte order mark</source>
        <translation>CSV avec marque d’ordre des octets</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Gather the figures again</source>
        <translation>Collecter de nouveau les chiffres</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Largeur de page</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No report yet</source>
        <translation>Pas encore de rapport</translation>
    </message>
    <message>
        <source>All clusters</source>
        <translation>Toutes les grappes</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::ReportsPage</name>
    <message>
        <source>Reports &amp; History</source>
        <translation>Rapports et historique</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RequestModel</name>
    <message>
        <source>unknown machine</source>
        <translation>machine inconnue</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RevertSheet</name>
    <message>
        <source>Revert</source>
        <translation>Défaire la modification</translation>
    </message>
    <message>
        <source>Revert revision %1 of the fleet document</source>
        <translation>Défaire la révision %1 du document du parc</translation>
    </message>
    <message>
        <source>Reading what that would change…</source>
        <translation>Lecture de ce que cela changerait…</translation>
    </message>
    <message>
        <source>What changes for the nodes</source>
        <translation>Ce qui change pour les nœuds</translation>
    </message>
    <message>
        <source>&amp;Why? It is kept in the history. You may leave it empty.</source>
        <translation>&amp;Pourquoi&#xa0;? C’est gardé dans l’historique. Vous pouvez laisser vide.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The document before revision %1 is not kept any more: %2</source>
        <translation>Le document d’avant la révision %1 n’est plus gardé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Revision %1 is not kept any more: %2</source>
        <translation>La révision %1 n’est plus gardée&#xa0;: %2</translation>
    </message>
    <message>
        <source>Something of it was changed again since: %1</source>
        <translation>Une partie a été modifiée de nouveau depuis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing of it is left to revert.</source>
        <translation>Il n’en reste rien à annuler.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more change(s)</source>
        <translation>
            <numerusform>… et %n modification de plus</numerusform>
            <numerusform>… et %n modifications de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Nodes: %1 the same, %2 change, %3 fail</source>
        <translation>Nœuds&#xa0;: %1 inchangés, %2 changent, %3 échouent</translation>
    </message>
    <message>
        <source>%1. Those that fail could not boot with this.</source>
        <translation>%1. Ceux qui échouent ne pourraient pas s’amorcer ainsi.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1 reverted</source>
        <translation>Révision %1 défaite</translation>
    </message>
    <message>
        <source>Revert revision %1</source>
        <translation>Défaire la révision %1</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RevisionPane</name>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Revisions in which it changed</source>
        <translation>Révisions où il a changé</translation>
    </message>
    <message>
        <source>Writes this version into the editor; it is saved as an edit that can be undone</source>
        <translation>Écrit cette version dans l’éditeur&#xa0;; elle s’enregistre comme une modification annulable</translation>
    </message>
    <message>
        <source>Difference between that version and now</source>
        <translation>Différence entre cette version et maintenant</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>It was never saved: there is no history yet.</source>
        <translation>Jamais enregistré&#xa0;: il n’y a pas encore d’historique.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message numerus="yes">
        <source>It did not change in the newest %n revision(s).</source>
        <translation>
            <numerusform>Il n’a pas changé dans la dernière révision.</numerusform>
            <numerusform>Il n’a pas changé dans les %n dernières révisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n revision(s) were read.</source>
        <translation>
            <numerusform>La dernière révision a été lue.</numerusform>
            <numerusform>Les %n dernières révisions ont été lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Revision %1 is as it is now.</source>
        <translation>La révision %1 est identique à la version actuelle.</translation>
    </message>
    <message>
        <source>Revision %1 (−) and now (+)</source>
        <translation>Révision %1 (−) et maintenant (+)</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutCard</name>
    <message>
        <source>Stopped by its own rule: %1</source>
        <translation>Arrêté par sa propre règle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Paused: no node is granted the update.</source>
        <translation>En pause&#xa0;: aucun nœud n’obtient la mise à jour.</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>En pause&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n update(s) every %1</source>
        <translation>
            <numerusform>Au plus %n mise à jour en %1</numerusform>
            <numerusform>Au plus %n mises à jour en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit to how many nodes update at once</source>
        <translation>Aucune limite au nombre de nœuds mis à jour en même temps</translation>
    </message>
    <message>
        <source>Open rollout</source>
        <translation>Ouvrir le déploiement</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause the rollout of %1</source>
        <translation>Mettre en pause le déploiement de %1</translation>
    </message>
    <message>
        <source>Resume the rollout of %1</source>
        <translation>Reprendre le déploiement de %1</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutDetail</name>
    <message>
        <source>Parts of the rollout</source>
        <translation>Parties du déploiement</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>L’historique ne peut pas être lu</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Commencé %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>terminé %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>a duré %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a reason</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The channel %1 points to no package: start a rollout to bring its nodes to a version.</source>
        <translation>Le canal %1 ne pointe vers aucun paquet&#xa0;: lancez un déploiement pour amener ses nœuds à une version.</translation>
    </message>
    <message>
        <source>No steps are known</source>
        <translation>Aucune étape connue</translation>
    </message>
    <message>
        <source>The history of this rollout is not kept any more.</source>
        <translation>L’historique de ce déploiement n’est plus gardé.</translation>
    </message>
    <message>
        <source>No node has been granted this version yet</source>
        <translation>Aucun nœud n’a encore obtenu cette version</translation>
    </message>
    <message>
        <source>Its steps stand here from the first grant on.</source>
        <translation>Ses étapes s’affichent ici dès la première attribution.</translation>
    </message>
    <message>
        <source>events before %1 are left out</source>
        <translation>les événements avant %1 sont omis</translation>
    </message>
    <message>
        <source>nodes that have come so far</source>
        <translation>nœuds arrivés jusque-là</translation>
    </message>
    <message>
        <source>Policy…</source>
        <translation>Règle…</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Steps over time</source>
        <translation>Étapes au fil du temps</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Nodes of the rollout</source>
        <translation>Nœuds du déploiement</translation>
    </message>
    <message>
        <source>No node takes part</source>
        <translation>Aucun nœud ne participe</translation>
    </message>
    <message>
        <source>Nodes are in this group once their cluster names it, or they send its track.</source>
        <translation>Les nœuds sont dans ce groupe dès que leur grappe le nomme, ou qu’ils envoient sa piste.</translation>
    </message>
    <message>
        <source>Open in inspector</source>
        <translation>Ouvrir dans l’inspecteur</translation>
    </message>
    <message>
        <source>Show in Nodes</source>
        <translation>Afficher dans Nœuds</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutDialog</name>
    <message>
        <source>Start rollout</source>
        <translation>Lancer le déploiement</translation>
    </message>
    <message>
        <source>New rollout</source>
        <translation>Nouveau déploiement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Which version, and to whom</source>
        <translation>Quelle version, et à qui</translation>
    </message>
    <message>
        <source>&amp;Application</source>
        <translation>&amp;Application</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>&amp;Paquet</translation>
    </message>
    <message>
        <source>&amp;Update group</source>
        <translation>Groupe de mise à jo&amp;ur</translation>
    </message>
    <message>
        <source>Name of the new update group</source>
        <translation>Nom du nouveau groupe de mise à jour</translation>
    </message>
    <message>
        <source>How fast, and when it stops</source>
        <translation>À quelle vitesse, et quand cela s’arrête</translation>
    </message>
    <message>
        <source>Container Linux and Flatcar</source>
        <translation>Container Linux et Flatcar</translation>
    </message>
    <message>
        <source>Add a package…</source>
        <translation>Ajouter un paquet…</translation>
    </message>
    <message>
        <source>New update group…</source>
        <translation>Nouveau groupe de mise à jour…</translation>
    </message>
    <message>
        <source>The new update group needs a name.</source>
        <translation>Le nouveau groupe de mise à jour a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A group&apos;s name has letters, digits, dots, dashes and underscores; nodes send it as their track.</source>
        <translation>Le nom d’un groupe a des lettres, chiffres, points, tirets et tirets bas&#xa0;; les nœuds l’envoient comme piste.</translation>
    </message>
    <message>
        <source>There is an update group “%1” already.</source>
        <translation>Il y a déjà un groupe de mise à jour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Fill in the package first.</source>
        <translation>Remplissez d’abord le paquet.</translation>
    </message>
    <message>
        <source>“%1” is no version that can be compared, so no node would update.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une version comparable&#xa0;: aucun nœud ne se mettrait à jour.</translation>
    </message>
    <message>
        <source>%1 is being brought to %2 by this policy already.</source>
        <translation>%1 est déjà amené à %2 par cette règle.</translation>
    </message>
    <message>
        <source>No node is in %1 yet; those that come later get %2.</source>
        <translation>Aucun nœud n’est encore dans %1&#xa0;; ceux qui viennent plus tard reçoivent %2.</translation>
    </message>
    <message>
        <source>No node would update: all of them run %1 or a newer version.</source>
        <translation>Aucun nœud ne se mettrait à jour&#xa0;: tous exécutent %1 ou une version plus récente.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) would update to %2.</source>
        <translation>
            <numerusform>%1 sur %n nœud passerait à %2.</numerusform>
            <numerusform>%1 sur %n nœuds passeraient à %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing node(s) would follow once back.</source>
        <translation>
            <numerusform>%n nœud absent suivrait à son retour.</numerusform>
            <numerusform>%n nœuds absents suivraient à leur retour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) held back would not.</source>
        <translation>
            <numerusform>%n nœud retenu ne le ferait pas.</numerusform>
            <numerusform>%n nœuds retenus ne le feraient pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>At this rate it takes at least %1.</source>
        <translation>À ce rythme, cela prend au moins %1.</translation>
    </message>
    <message>
        <source>Its channel also serves %1, so that would update too.</source>
        <translation>Son canal sert aussi %1, qui se mettrait donc à jour aussi.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutList</name>
    <message>
        <source>Rollouts</source>
        <translation>Déploiements</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutListModel</name>
    <message>
        <source>Update groups</source>
        <translation>Groupes de mise à jour</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Auparavant</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Pas encore de version</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutNodeModel</name>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Revenu</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Attribué</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Télécharge</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Téléchargé</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::RolloutsPage</name>
    <message>
        <source>No update groups yet</source>
        <translation>Pas encore de groupe de mise à jour</translation>
    </message>
    <message>
        <source>A rollout brings a group of nodes to a new version, one after the other. The first one makes the group.</source>
        <translation>Un déploiement amène un groupe de nœuds à une nouvelle version, l’un après l’autre. Le premier crée le groupe.</translation>
    </message>
    <message>
        <source>New rollout…</source>
        <translation>Nouveau déploiement…</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>Déploiements</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>“2 update groups” · “1 running”</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n update group(s)</source>
        <translation>
            <numerusform>%n groupe de mise à jour</numerusform>
            <numerusform>%n groupes de mise à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>The channel %1 then points to no package: nobody is granted an update.</source>
        <translation>Le canal %1 ne pointe alors vers aucun paquet&#xa0;: personne n’obtient de mise à jour.</translation>
    </message>
    <message>
        <source>The channel %1 points to %2 again; nobody more is granted %3.</source>
        <translation>Le canal %1 pointe de nouveau vers %2&#xa0;; plus personne n’obtient %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) run it already and keep it.</source>
        <translation>
            <numerusform>%n nœud l’exécute déjà et la garde.</numerusform>
            <numerusform>%n nœuds l’exécutent déjà et la gardent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) have it under way; what is installed still comes with the next reboot.</source>
        <translation>
            <numerusform>%n nœud l’a en cours&#xa0;; ce qui est installé vient tout de même au prochain redémarrage.</numerusform>
            <numerusform>%n nœuds l’ont en cours&#xa0;; ce qui est installé vient tout de même au prochain redémarrage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) that wait for it stay as they are.</source>
        <translation>
            <numerusform>%n nœud qui l’attend reste comme il est.</numerusform>
            <numerusform>%n nœuds qui l’attendent restent comme ils sont.</numerusform>
        </translation>
    </message>
    <message>
        <source>Abort the rollout of %1 to %2?</source>
        <translation>Abandonner le déploiement de %1 vers %2&#xa0;?</translation>
    </message>
    <message>
        <source>Abort rollout</source>
        <translation>Abandonner le déploiement</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Policy…</source>
        <translation>Règle…</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SaveBar</name>
    <message numerus="yes">
        <source>%n same</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>“12 change” (“1 kind”)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>verb</comment>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fail(s)</source>
        <comment>verb</comment>
        <translation>
            <numerusform>%n échoue</numerusform>
            <numerusform>%n échouent</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes that are not saved</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Nodes that were looked at</source>
        <translation>Nœuds examinés</translation>
    </message>
    <message>
        <source>Show effects</source>
        <translation>Afficher les effets</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Throw the changes away</source>
        <translation>Jeter les modifications</translation>
    </message>
    <message>
        <source>See what it does to every node, then save (Ctrl+S)</source>
        <translation>Voir ce que cela fait à chaque nœud, puis enregistrer (Ctrl+S)</translation>
    </message>
    <message>
        <source>Hide effects</source>
        <translation>Masquer les effets</translation>
    </message>
    <message>
        <source>Save anyway, because</source>
        <translation>Enregistrer quand même, parce que</translation>
    </message>
    <message>
        <source>the reason, for the history</source>
        <translation>la raison, pour l’historique</translation>
    </message>
    <message>
        <source>Why it is saved although nodes fail</source>
        <translation>Pourquoi c’est enregistré bien que des nœuds échouent</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>«&#xa0;%1&#xa0;» a des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Rendering “%1” for every node, before and after…</source>
        <translation>Rendu de «&#xa0;%1&#xa0;» pour chaque nœud, avant et après…</translation>
    </message>
    <message>
        <source>No node gets anything else: %1</source>
        <translation>Aucun nœud ne reçoit autre chose&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Of %n node(s): %1</source>
        <translation>
            <numerusform>Sur %n nœud&#xa0;: %1</numerusform>
            <numerusform>Sur %n nœuds&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SelectorEditor</name>
    <message>
        <source>Add a label</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>Value of the label</source>
        <translation>Valeur de l’étiquette</translation>
    </message>
    <message>
        <source>Remove this label</source>
        <translation>Retirer cette étiquette</translation>
    </message>
    <message>
        <source>The value “%1” has no label before it.</source>
        <translation>La valeur «&#xa0;%1&#xa0;» n’a pas d’étiquette devant elle.</translation>
    </message>
    <message>
        <source>The label “%1” stands there twice: the last one counts.</source>
        <translation>L’étiquette «&#xa0;%1&#xa0;» figure deux fois&#xa0;: la dernière compte.</translation>
    </message>
    <message>
        <source>“%1” is not a hardware address: no node will match.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse matérielle&#xa0;: aucun nœud ne correspondra.</translation>
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
    <name>roadstead::ui::ServiceRow</name>
    <message>
        <source>%1 offers</source>
        <translation>%1 offres</translation>
    </message>
    <message>
        <source>%1 leases</source>
        <translation>%1 baux</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 requêtes</translation>
    </message>
    <message>
        <source>%1 files sent</source>
        <translation>%1 fichiers envoyés</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 connexions</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 en échec</translation>
    </message>
    <message>
        <source>%1 malformed</source>
        <translation>%1 malformés</translation>
    </message>
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
        <translation>Comme le système</translation>
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
    <name>roadstead::ui::SlotsSheet</name>
    <message>
        <source>Slots of %1</source>
        <translation>Places de %1</translation>
    </message>
    <message>
        <source>How many nodes of %1 may reboot at once?</source>
        <translation>Combien de nœuds de %1 peuvent redémarrer en même temps&#xa0;?</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>With no slot none of its nodes may reboot; updates wait installed.</source>
        <translation>Sans place, aucun de ses nœuds ne peut redémarrer&#xa0;; les mises à jour attendent installées.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) hold a slot now and keep it; the next one gets none until fewer do.</source>
        <translation>
            <numerusform>%n nœud détient une place et la garde&#xa0;; le suivant n’en reçoit pas avant qu’elle soit rendue.</numerusform>
            <numerusform>%n nœuds détiennent une place et la gardent&#xa0;; le suivant n’en reçoit pas avant qu’il y en ait moins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n node(s) may be down at the same time.</source>
        <translation>
            <numerusform>%n nœud au plus peut être arrêté à la fois.</numerusform>
            <numerusform>Jusqu’à %n nœuds peuvent être arrêtés en même temps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::StateStat</name>
    <message>
        <source>Shows these nodes</source>
        <translation>Affiche ces nœuds</translation>
    </message>
    <message>
        <source>Show the nodes that are %1</source>
        <translation>Afficher les nœuds dans l’état %1</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::StateStats</name>
    <message>
        <source>Nodes by state</source>
        <translation>Nœuds par état</translation>
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
    <name>roadstead::ui::TemplateForm</name>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Texte du modèle</translation>
    </message>
    <message>
        <source>Mistakes in the template</source>
        <translation>Erreurs dans le modèle</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::TemplatesPage</name>
    <message>
        <source>The metadata is not valid JSON: correct it before you save.</source>
        <translation>Les métadonnées ne sont pas du JSON valide&#xa0;: corrigez-les avant d’enregistrer.</translation>
    </message>
    <message>
        <source>It was changed by somebody else meanwhile. Saving puts your version in the place of theirs.</source>
        <translation>Quelqu’un d’autre l’a modifié entre-temps. Enregistrer met votre version à la place de la sienne.</translation>
    </message>
    <message>
        <source>Choose a profile, a group or a template.</source>
        <translation>Choisissez un profil, un groupe ou un modèle.</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s)</source>
        <translation>
            <numerusform>%n profil</numerusform>
            <numerusform>%n profils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n groupe</numerusform>
            <numerusform>%n groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n modèle</numerusform>
            <numerusform>%n modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>changes that are not saved</source>
        <translation>modifications non enregistrées</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>Renommer %1 en %2</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>“%1” added</source>
        <translation>«&#xa0;%1&#xa0;» ajouté</translation>
    </message>
    <message>
        <source>“%1” is now “%2”</source>
        <translation>«&#xa0;%1&#xa0;» s’appelle désormais «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” saved</source>
        <translation>«&#xa0;%1&#xa0;» enregistré</translation>
    </message>
    <message numerus="yes">
        <source>“%1” stays: %n profile(s) use it. Take it out of them first.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» reste&#xa0;: %n profil l’utilise. Retirez-le d’abord de celui-ci.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» reste&#xa0;: %n profils l’utilisent. Retirez-le d’abord de ceux-ci.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stays: %n group(s) use it. Give them another profile first.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» reste&#xa0;: %n groupe l’utilise. Donnez-lui d’abord un autre profil.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» reste&#xa0;: %n groupes l’utilisent. Donnez-leur d’abord un autre profil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the group “%1”?</source>
        <translation>Supprimer le groupe «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) match it now. From their next boot they get the next best group, or nothing when none matches.</source>
        <translation>
            <numerusform>%n nœud lui correspond. À son prochain amorçage il reçoit le meilleur groupe suivant, ou rien si aucun ne correspond.</numerusform>
            <numerusform>%n nœuds lui correspondent. À leur prochain amorçage ils reçoivent le meilleur groupe suivant, ou rien si aucun ne correspond.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>«&#xa0;%1&#xa0;» supprimé</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>What would it get?</source>
        <translation>Que recevrait-elle&#xa0;?</translation>
    </message>
    <message>
        <source>Paste a machine&apos;s labels: see its group, its profile and why</source>
        <translation>Collez les étiquettes d’une machine&#xa0;: voyez son groupe, son profil et pourquoi</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New template, group or profile</source>
        <translation>Nouveau modèle, groupe ou profil</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
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
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter profiles, groups and templates</source>
        <translation>Filtrer profils, groupes et modèles</translation>
    </message>
    <message>
        <source>Edit, usages, history</source>
        <translation>Édition, usages, historique</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisé par</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Rien n’est choisi</translation>
    </message>
    <message>
        <source>A profile says what a node boots, a group which nodes get it, a template what they are told.</source>
        <translation>Un profil dit ce qu’un nœud amorce, un groupe quels nœuds le reçoivent, un modèle ce qu’on leur dit.</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nouveau modèle</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::TimeChart</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::TimeRail</name>
    <message>
        <source>When it will be done cannot be said yet</source>
        <translation>On ne peut pas encore dire quand ce sera terminé</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 maintenant</translation>
    </message>
    <message>
        <source>likely %1</source>
        <translation>probablement %1</translation>
    </message>
    <message>
        <source>%1 start</source>
        <translation>%1 début</translation>
    </message>
    <message>
        <source>%1 window ends</source>
        <translation>%1 fin de fenêtre</translation>
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
    <name>roadstead::ui::Tray</name>
    <message>
        <source>&amp;Show Roadstead</source>
        <translation>&amp;Afficher Roadstead</translation>
    </message>
    <message>
        <source>&amp;Pause everything</source>
        <translation>Tout mettre en &amp;pause</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message numerus="yes">
        <source>Roadstead: %1 of %n node(s) up</source>
        <translation>
            <numerusform>Roadstead&#xa0;: %1 nœud sur %n en service</numerusform>
            <numerusform>Roadstead&#xa0;: %1 nœuds sur %n en service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en échec</numerusform>
            <numerusform>%n en échec</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::UsagesPane</name>
    <message>
        <source>Where it is used</source>
        <translation>Où il est utilisé</translation>
    </message>
    <message>
        <source>It was never saved: nothing uses it yet.</source>
        <translation>Jamais enregistré&#xa0;: rien ne l’utilise encore.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message numerus="yes">
        <source>… %n more</source>
        <translation>
            <numerusform>… %n de plus</numerusform>
            <numerusform>… %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::VersionsCard</name>
    <message>
        <source>older</source>
        <translation>plus anciennes</translation>
    </message>
    <message>
        <source>others</source>
        <translation>autres</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) %1</source>
        <comment>“37 nodes 4230.2.1”</comment>
        <translation>
            <numerusform>%n nœud %1</numerusform>
            <numerusform>%n nœuds %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Now: %1. %2 h ago: %3.</source>
        <translation>Maintenant&#xa0;: %1. Il y a %2&#xa0;h&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Versions over time</source>
        <translation>Versions au fil du temps</translation>
    </message>
    <message>
        <source>nodes, last 24 h</source>
        <translation>nœuds, dernières 24 h</translation>
    </message>
    <message>
        <source>nodes, last 7 days</source>
        <translation>nœuds, 7 derniers jours</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Show the last 7 days</source>
        <translation>Afficher les 7 derniers jours</translation>
    </message>
    <message>
        <source>Show the last 24 hours</source>
        <translation>Afficher les dernières 24 heures</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>L’historique ne peut pas être lu</translation>
    </message>
    <message>
        <source>No version is known yet</source>
        <translation>Aucune version n’est encore connue</translation>
    </message>
    <message>
        <source>Nodes tell theirs when they ask for an update.</source>
        <translation>Les nœuds disent la leur quand ils demandent une mise à jour.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Roadstead</source>
        <translation>Bienvenue dans Roadstead</translation>
    </message>
    <message>
        <source>From here you boot, configure, update and reboot a fleet of machines, and see why each of them is as it is.</source>
        <translation>D’ici, vous amorcez, configurez, mettez à jour et redémarrez un parc de machines, et voyez pourquoi chacune est comme elle est.</translation>
    </message>
    <message>
        <source>Explore a demo fleet</source>
        <translation>Explorer un parc de démonstration</translation>
    </message>
    <message>
        <source>A simulated fleet with a rollout under way, in a window of its own. It touches no network and leaves nothing behind.</source>
        <translation>Un parc simulé avec un déploiement en cours, dans sa propre fenêtre. Il ne touche aucun réseau et ne laisse rien derrière lui.</translation>
    </message>
    <message>
        <source>Set up this station</source>
        <translation>Configurer cette station</translation>
    </message>
    <message>
        <source>Choose the network, the boot files and your SSH key. Then switch on a machine.</source>
        <translation>Choisissez le réseau, les fichiers d’amorçage et votre clé SSH. Puis allumez une machine.</translation>
    </message>
    <message>
        <source>Open a station</source>
        <translation>Ouvrir une station</translation>
    </message>
    <message>
        <source>Go on with the data folder of a station that you have already. This window closes.</source>
        <translation>Continuer avec le dossier de données d’une station que vous avez déjà. Cette fenêtre se ferme.</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t show this again</source>
        <translation>&amp;Ne plus afficher</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Data folder of the station</source>
        <translation>Dossier de données de la station</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::WelcomeSetup</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>%1 – %2/%3</source>
        <translation>%1 – %2/%3</translation>
    </message>
    <message>
        <source>%1 – no cable</source>
        <translation>%1 – pas de câble</translation>
    </message>
    <message>
        <source>This machine has no network interface with an IPv4 address. Connect one and come back.</source>
        <translation>Cette machine n’a aucune interface réseau avec une adresse IPv4. Connectez-en une et revenez.</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Commencer à servir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Looking for a DHCP server on %1…</source>
        <translation>Recherche d’un serveur DHCP sur %1…</translation>
    </message>
    <message>
        <source>Whether there is a DHCP server on %1 could not be found out: %2</source>
        <translation>Impossible de savoir s’il y a un serveur DHCP sur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No DHCP server answered on %1.</source>
        <translation>Aucun serveur DHCP n’a répondu sur %1.</translation>
    </message>
    <message>
        <source>%1 gives addresses on %2 already: ProxyDHCP works beside it.</source>
        <translation>%1 donne déjà des adresses sur %2&#xa0;: ProxyDHCP fonctionne à côté.</translation>
    </message>
    <message>
        <source>Folder with the boot files</source>
        <translation>Dossier des fichiers d’amorçage</translation>
    </message>
    <message>
        <source>Interface: %1</source>
        <translation>Interface&#xa0;: %1</translation>
    </message>
    <message>
        <source>DHCP: addresses %1–%2</source>
        <translation>DHCP&#xa0;: adresses %1–%2</translation>
    </message>
    <message>
        <source>DHCP: what to boot, beside the other server</source>
        <translation>DHCP&#xa0;: quoi amorcer, à côté de l’autre serveur</translation>
    </message>
    <message>
        <source>DHCP: off</source>
        <translation>DHCP&#xa0;: désactivé</translation>
    </message>
    <message>
        <source>TFTP: %1</source>
        <translation>TFTP&#xa0;: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Boot files: %1</source>
        <translation>Fichiers d’amorçage&#xa0;: %1</translation>
    </message>
    <message>
        <source>First group template: every machine boots %1 and takes your key</source>
        <translation>Premier modèle de groupe&#xa0;: chaque machine amorce %1 et prend votre clé</translation>
    </message>
    <message>
        <source>The station serves on %1</source>
        <translation>La station sert sur %1</translation>
    </message>
    <message>
        <source>Set up the station</source>
        <translation>Configurer la station</translation>
    </message>
    <message>
        <source>First group template written</source>
        <translation>Premier modèle de groupe écrit</translation>
    </message>
    <message>
        <source>Write the first group template</source>
        <translation>Écrire le premier modèle de groupe</translation>
    </message>
    <message>
        <source>Which network do the machines boot from?</source>
        <translation>Depuis quel réseau les machines s’amorcent-elles&#xa0;?</translation>
    </message>
    <message>
        <source>Roadstead answers on this interface only. The machines to boot must be on the same network, or behind a relay.</source>
        <translation>Roadstead ne répond que sur cette interface. Les machines à amorcer doivent être sur le même réseau, ou derrière un relais.</translation>
    </message>
    <message>
        <source>Who gives the machines their addresses?</source>
        <translation>Qui donne leurs adresses aux machines&#xa0;?</translation>
    </message>
    <message>
        <source>A network has one DHCP server. Where there is one, Roadstead only adds what to boot.</source>
        <translation>Un réseau a un seul serveur DHCP. Là où il y en a un, Roadstead n’ajoute que ce qu’il faut amorcer.</translation>
    </message>
    <message>
        <source>The other server gives addresses; Roadstead says what to boot (ProxyDHCP)</source>
        <translation>L’autre serveur donne les adresses&#xa0;; Roadstead dit quoi amorcer (ProxyDHCP)</translation>
    </message>
    <message>
        <source>Roadstead gives addresses and says what to boot</source>
        <translation>Roadstead donne les adresses et dit quoi amorcer</translation>
    </message>
    <message>
        <source>Neither: the other server points machines to Roadstead</source>
        <translation>Ni l’un ni l’autre&#xa0;: l’autre serveur dirige les machines vers Roadstead</translation>
    </message>
    <message>
        <source>First address</source>
        <translation>Première adresse</translation>
    </message>
    <message>
        <source>Last address</source>
        <translation>Dernière adresse</translation>
    </message>
    <message>
        <source>Where are the boot files?</source>
        <translation>Où sont les fichiers d’amorçage&#xa0;?</translation>
    </message>
    <message>
        <source>A folder with the kernel and the initial ramdisk of the system that the machines shall run. iPXE itself comes with Roadstead.</source>
        <translation>Un dossier avec le noyau et le disque RAM initial du système que les machines doivent exécuter. iPXE lui-même vient avec Roadstead.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Initial ramdisk</source>
        <translation>Disque RAM initial</translation>
    </message>
    <message>
        <source>Serve TFTP, for machines whose firmware knows no HTTP boot</source>
        <translation>Servir TFTP, pour les machines dont le micrologiciel ne connaît pas l’amorçage HTTP</translation>
    </message>
    <message>
        <source>Who may log in?</source>
        <translation>Qui peut se connecter&#xa0;?</translation>
    </message>
    <message>
        <source>Paste your public SSH key. It becomes the key of the user “core” on every machine, in a first group template that you can change later.</source>
        <translation>Collez votre clé SSH publique. Elle devient celle de l’utilisateur «&#xa0;core&#xa0;» sur chaque machine, dans un premier modèle de groupe que vous pourrez modifier.</translation>
    </message>
    <message>
        <source>Public SSH key</source>
        <translation>Clé SSH publique</translation>
    </message>
    <message>
        <source>Ready to serve</source>
        <translation>Prêt à servir</translation>
    </message>
    <message>
        <source>This is what the station will do. Nothing was changed yet.</source>
        <translation>Voici ce que la station va faire. Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>Switch on a machine set to network boot</source>
        <translation>Allumez une machine réglée pour l’amorçage réseau</translation>
    </message>
    <message>
        <source>It appears under Nodes with its first packet, and its boot can be followed step by step under Boot &amp; Services. When it is up, put it into a cluster.</source>
        <translation>Elle apparaît sous Nœuds avec son premier paquet, et son amorçage se suit étape par étape sous Amorçage et services. Une fois en service, placez-la dans une grappe.</translation>
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
