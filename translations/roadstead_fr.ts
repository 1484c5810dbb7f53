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
    <message>
        <source>etcd %1/%2</source>
        <comment>discovery, joined of members</comment>
        <translation>etcd %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more came and were turned away</source>
        <translation>
            <numerusform>%n autre s’est présenté et a été refusé</numerusform>
            <numerusform>%n autres se sont présentés et ont été refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1 an hour</source>
        <comment>updates</comment>
        <translation>au plus %1 par heure</translation>
    </message>
    <message>
        <source>at most %1 in %2 min</source>
        <comment>updates</comment>
        <translation>au plus %1 en %2&#xa0;min</translation>
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
    <message>
        <source>fleet&apos;s agents are not served any more</source>
        <translation>Les agents de fleet ne sont plus servis</translation>
    </message>
    <message>
        <source>fleet&apos;s agents are served, units by the operator alone</source>
        <translation>Les agents de fleet sont servis, les unités sont réservées à l’opérateur</translation>
    </message>
    <message>
        <source>Whoever reaches the nodes&apos; port may start units on fleet&apos;s machines</source>
        <translation>Quiconque atteint le port des nœuds peut démarrer des unités sur les machines de fleet</translation>
    </message>
    <message>
        <source>All reboots of the fleet are held</source>
        <translation>Tous les redémarrages du parc sont retenus</translation>
    </message>
    <message>
        <source>Reboots of the fleet are let go</source>
        <translation>Les redémarrages du parc ne sont plus retenus</translation>
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
    <message>
        <source>Reboot lock expired</source>
        <translation>Verrou de redémarrage expiré</translation>
    </message>
    <message>
        <source>Reboot lock held for long</source>
        <translation>Verrou de redémarrage tenu depuis longtemps</translation>
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
        <translation>Mise à jour %1 échouée</translation>
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
    <message>
        <source>Rollout aborted</source>
        <translation>Déploiement abandonné</translation>
    </message>
    <message>
        <source>Cluster changed</source>
        <translation>Grappe modifiée</translation>
    </message>
    <message>
        <source>Group template changed</source>
        <translation>Modèle de groupe modifié</translation>
    </message>
    <message>
        <source>Nodes held</source>
        <translation>Nœuds retenus</translation>
    </message>
    <message>
        <source>Labels changed</source>
        <translation>Étiquettes modifiées</translation>
    </message>
    <message>
        <source>Nodes moved</source>
        <translation>Nœuds déplacés</translation>
    </message>
    <message>
        <source>Rollout paused</source>
        <translation>Déploiement mis en pause</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Règle modifiée</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>Profil modifié</translation>
    </message>
    <message>
        <source>Nodes released</source>
        <translation>Nœuds relâchés</translation>
    </message>
    <message>
        <source>Reboot lock taken away</source>
        <translation>Verrou de redémarrage retiré</translation>
    </message>
    <message>
        <source>Node renamed</source>
        <translation>Nœud renommé</translation>
    </message>
    <message>
        <source>Rollout resumed</source>
        <translation>Déploiement repris</translation>
    </message>
    <message>
        <source>Nodes retired</source>
        <translation>Nœuds mis hors service</translation>
    </message>
    <message>
        <source>Change reverted</source>
        <translation>Modification défaite</translation>
    </message>
    <message>
        <source>Rollout started</source>
        <translation>Déploiement commencé</translation>
    </message>
    <message>
        <source>Slots changed</source>
        <translation>Places modifiées</translation>
    </message>
    <message>
        <source>Service switched on</source>
        <translation>Service activé</translation>
    </message>
    <message>
        <source>Service switched off</source>
        <translation>Service désactivé</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Modèle modifié</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>%3 (revision %2)</source>
        <translation>%3 (révision %2)</translation>
    </message>
    <message>
        <source>The secret %2 was set by %3</source>
        <translation>Le secret %2 a été défini par %3</translation>
    </message>
    <message>
        <source>The secret %2 was removed by %3</source>
        <translation>Le secret %2 a été supprimé par %3</translation>
    </message>
    <message>
        <source>The reboot lock of %2 expired and was taken back from %1</source>
        <translation>Le verrou de redémarrage de %2 a expiré et a été repris à %1</translation>
    </message>
    <message>
        <source>%1 may have forgotten the reboot lock of %2</source>
        <translation>%1 a peut-être oublié le verrou de redémarrage de %2</translation>
    </message>
    <message>
        <source>Secret %1 set</source>
        <translation>Secret %1 défini</translation>
    </message>
    <message>
        <source>Secret %1 removed</source>
        <translation>Secret %1 supprimé</translation>
    </message>
    <message>
        <source>secrets not set: %1</source>
        <translation>secrets non définis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reboot lock expired</source>
        <translation>Verrou de redémarrage expiré</translation>
    </message>
    <message>
        <source>taken back by the station</source>
        <translation>repris par la station</translation>
    </message>
    <message>
        <source>Reboot lock held for long</source>
        <translation>Verrou de redémarrage tenu depuis longtemps</translation>
    </message>
    <message>
        <source>Discovery token changed</source>
        <translation>Jeton de découverte modifié</translation>
    </message>
    <message>
        <source>Reboots held</source>
        <translation>Redémarrages retenus</translation>
    </message>
    <message>
        <source>Reboot rules changed</source>
        <translation>Règles de redémarrage modifiées</translation>
    </message>
    <message>
        <source>Added from a preset</source>
        <translation>Ajouté depuis un préréglage</translation>
    </message>
    <message>
        <source>Reboots let go</source>
        <translation>Redémarrages libérés</translation>
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
    <name>ListenError</name>
    <message>
        <source>HTTP cannot listen at &quot;%1&quot;: that is not an IP address. Give one such as 127.0.0.1, 0.0.0.0 or ::.</source>
        <translation>HTTP ne peut pas écouter sur «&#xa0;%1&#xa0;»&#xa0;: ce n’est pas une adresse IP. Donnez-en une comme 127.0.0.1, 0.0.0.0 ou ::.</translation>
    </message>
    <message>
        <source>The HTTP server cannot start its threads at %1 port %2: the system is out of memory, threads or open files.</source>
        <translation>Le serveur HTTP ne peut pas lancer ses fils d’exécution sur %1, port %2&#xa0;: le système manque de mémoire, de fils ou de fichiers ouverts.</translation>
    </message>
    <message>
        <source>%1 cannot listen at %2: another program has this port. Stop it (&quot;ss -lntup&quot; names it) or choose another port.</source>
        <translation>%1 ne peut pas écouter sur %2&#xa0;: un autre programme occupe ce port. Arrêtez-le («&#xa0;ss -lntup&#xa0;» le nomme) ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>%1 cannot listen at %2: ports below 1024 need a privilege. Install the package, or choose a higher port.</source>
        <translation>%1 ne peut pas écouter sur %2&#xa0;: les ports inférieurs à 1024 exigent un privilège. Installez le paquet ou choisissez un port plus élevé.</translation>
    </message>
    <message>
        <source>%1 cannot listen at %2: this machine does not have that address. Choose one of its own, or 0.0.0.0 for all.</source>
        <translation>%1 ne peut pas écouter sur %2&#xa0;: cette machine n’a pas cette adresse. Choisissez l’une des siennes, ou 0.0.0.0 pour toutes.</translation>
    </message>
    <message>
        <source>%1 cannot listen at %2: %3</source>
        <translation>%1 ne peut pas écouter sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>TFTP could not set up its sockets: too many open files.</source>
        <translation>TFTP n’a pas pu ouvrir ses sockets&#xa0;: trop de fichiers ouverts.</translation>
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
    <message>
        <source>Reboots by</source>
        <translation>Redémarre selon</translation>
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
    <name>Preset</name>
    <message>
        <source>It needs a name.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>“%1” is no name: it has letters, digits, “.”, “_” and “-”.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom valable&#xa0;: lettres, chiffres, «&#xa0;.&#xa0;», «&#xa0;_&#xa0;» et «&#xa0;-&#xa0;» uniquement.</translation>
    </message>
    <message>
        <source>“%1” is in the document already: choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» est déjà dans le document&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>It has more than %1 characters.</source>
        <translation>La valeur dépasse %1 caractères.</translation>
    </message>
    <message>
        <source>It has control characters.</source>
        <translation>La valeur contient des caractères de contrôle.</translation>
    </message>
    <message>
        <source>It has to be one line without control characters.</source>
        <translation>La valeur doit tenir sur une ligne, sans caractères de contrôle.</translation>
    </message>
    <message>
        <source>“%1” does not have the form that is asked for.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas la forme demandée.</translation>
    </message>
    <message>
        <source>“%1” does not have the form that is asked for, like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas la forme demandée, par exemple %2.</translation>
    </message>
    <message>
        <source>It has to be given.</source>
        <translation>La valeur est obligatoire.</translation>
    </message>
    <message>
        <source>“%1” is no public key as ssh-keygen prints it.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une clé publique telle que l’affiche ssh-keygen.</translation>
    </message>
    <message>
        <source>It is no number from %1 to %2.</source>
        <translation>La valeur n’est pas un nombre de %1 à %2.</translation>
    </message>
    <message>
        <source>It has to be PEM: from “-----BEGIN …-----” to “-----END …-----”.</source>
        <translation>La valeur doit être au format PEM&#xa0;: de «&#xa0;-----BEGIN …-----&#xa0;» à «&#xa0;-----END …-----&#xa0;».</translation>
    </message>
    <message>
        <source>A name has letters, digits, “.”, “_” and “-”.</source>
        <translation>Un nom se compose de lettres, de chiffres, de «&#xa0;.&#xa0;», «&#xa0;_&#xa0;» et «&#xa0;-&#xa0;».</translation>
    </message>
    <message>
        <source>It is none of %1.</source>
        <translation>La valeur n’est aucune de celles-ci&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A version is like 1.2.3.</source>
        <translation>Une version a la forme 1.2.3.</translation>
    </message>
    <message>
        <source>It is no http or https URL.</source>
        <translation>Ce n’est pas une URL http ou https.</translation>
    </message>
    <message>
        <source>Addresses are given like 10.0.0.0/8.</source>
        <translation>Les adresses s’indiquent sous la forme 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>A hash is sha512- or sha256- and its digits.</source>
        <translation>Une empreinte se compose de sha512- ou sha256- et de ses chiffres.</translation>
    </message>
    <message>
        <source>The preset has no such value.</source>
        <translation>Le préréglage n’a pas de valeur de ce nom.</translation>
    </message>
</context>
<context>
    <name>PresetText</name>
    <message>
        <source>fleet and flannel on CoreOS</source>
        <translation>fleet et flannel sur CoreOS</translation>
    </message>
    <message>
        <source>CoreOS Container Linux of old, by cloud-config: etcd2, flannel and fleet, with updates and reboot locks from this station. CoreOS has had no security fixes since 2020; new machines should be Flatcar&apos;s.</source>
        <translation>L’ancien CoreOS Container Linux, par cloud-config&#xa0;: etcd2, flannel et fleet, avec les mises à jour et les verrous de redémarrage de cette station. CoreOS ne reçoit plus de correctifs de sécurité depuis 2020&#xa0;; les nouvelles machines devraient être sous Flatcar.</translation>
    </message>
    <message>
        <source>Units that used rkt</source>
        <translation>Unités qui utilisaient rkt</translation>
    </message>
    <message>
        <source>rkt is gone from every supported system. A unit with `rkt run docker://IMAGE --net=host --volume …` becomes one with
    ExecStartPre=-/usr/bin/docker rm --force NAME
    ExecStart=/usr/bin/docker run --name NAME --rm --net=host --volume HOST:CONTAINER IMAGE
    ExecStop=/usr/bin/docker stop NAME
(on Fedora CoreOS with podman, which takes the same words). `--mount` and `--volume` of rkt are one `--volume` here; `--insecure-options=image` has no use any more; pods of several images become several units, ordered by After= and Requires=.</source>
        <translation>rkt a disparu de tous les systèmes pris en charge. Une unité avec `rkt run docker://IMAGE --net=host --volume …` en devient une avec
    ExecStartPre=-/usr/bin/docker rm --force NAME
    ExecStart=/usr/bin/docker run --name NAME --rm --net=host --volume HOST:CONTAINER IMAGE
    ExecStop=/usr/bin/docker stop NAME
(sur Fedora CoreOS avec podman, qui accepte la même syntaxe). `--mount` et `--volume` de rkt se réduisent ici à un seul `--volume`&#xa0;; `--insecure-options=image` ne sert plus à rien&#xa0;; les pods de plusieurs images deviennent plusieurs unités, ordonnées par After= et Requires=.</translation>
    </message>
    <message>
        <source>Away from fleet</source>
        <translation>Quitter fleet</translation>
    </message>
    <message>
        <source>fleet has had no release since 2018. What it ran becomes units in a node&apos;s configuration (one machine, or a global unit), or jobs of Nomad or Kubernetes, for which there are presets too.</source>
        <translation>fleet n’a plus eu de version depuis 2018. Ce qu’il exécutait devient des unités dans la configuration d’un nœud (une seule machine, ou une unité globale), ou des jobs Nomad ou Kubernetes, pour lesquels il existe aussi des préréglages.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>SSH keys</source>
        <translation>Clés SSH</translation>
    </message>
    <message>
        <source>The public keys that may log in as the user core, one a line.</source>
        <translation>Les clés publiques autorisées à se connecter en tant qu’utilisateur core, une par ligne.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Update group</source>
        <translation>Groupe de mise à jour</translation>
    </message>
    <message>
        <source>The update group of this station that the node belongs to; Omaha&apos;s name or id.</source>
        <translation>Le groupe de mise à jour de cette station auquel appartient le nœud&#xa0;; nom ou identifiant Omaha.</translation>
    </message>
    <message>
        <source>Reboots</source>
        <translation>Redémarrages</translation>
    </message>
    <message>
        <source>How the node comes into an update. etcd-lock takes a reboot lock of this station first; reboot does not ask; off leaves it to you. best-effort, which new versions of locksmith do not know, becomes etcd-lock.</source>
        <translation>Comment le nœud passe à une mise à jour. etcd-lock prend d’abord un verrou de redémarrage de cette station&#xa0;; reboot ne demande rien&#xa0;; off vous laisse la main. best-effort, que les nouvelles versions de locksmith ne connaissent pas, devient etcd-lock.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <source>Discovery URL</source>
        <translation>URL de découverte</translation>
    </message>
    <message>
        <source>The URL with the cluster&apos;s token, as http://STATION:8080/discovery/new?size=3 gives it.</source>
        <translation>L’URL contenant le jeton de la grappe, telle que la donne http://STATION:8080/discovery/new?size=3.</translation>
    </message>
    <message>
        <source>Metadata of fleet</source>
        <translation>Métadonnées de fleet</translation>
    </message>
    <message>
        <source>What fleet&apos;s units can ask for, as KEY=VALUE with commas between.</source>
        <translation>Ce que les unités de fleet peuvent demander, sous la forme CLÉ=VALEUR, séparé par des virgules.</translation>
    </message>
    <message>
        <source>Network of flannel</source>
        <translation>Réseau de flannel</translation>
    </message>
    <message>
        <source>The addresses of flannel&apos;s overlay.</source>
        <translation>Les adresses du réseau superposé de flannel.</translation>
    </message>
    <message>
        <source>Backend of flannel</source>
        <translation>Backend de flannel</translation>
    </message>
    <message>
        <source>How flannel carries packets from node to node.</source>
        <translation>Comment flannel achemine les paquets d’un nœud à l’autre.</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Amorçage</translation>
    </message>
    <message>
        <source>Serial console</source>
        <translation>Console série</translation>
    </message>
    <message>
        <source>The serial port on which the machine can be watched and used, beside its screen. Empty for none.</source>
        <translation>Le port série sur lequel la machine peut être suivie et utilisée, en plus de son écran. Vide pour aucun.</translation>
    </message>
    <message>
        <source>etcd cluster on Fedora CoreOS</source>
        <translation>Grappe etcd sur Fedora CoreOS</translation>
    </message>
    <message>
        <source>Members of an etcd 3.5 cluster, which find each other by this station&apos;s discovery or by a list, with TLS or without. Podman runs the container.</source>
        <translation>Membres d’une grappe etcd 3.5, qui se trouvent par le service de découverte de cette station ou par une liste, avec ou sans TLS. Podman exécute le conteneur.</translation>
    </message>
    <message>
        <source>Version of etcd</source>
        <translation>Version d’etcd</translation>
    </message>
    <message>
        <source>The version of the container image quay.io/coreos/etcd. Discovery by this station is for versions before 3.6.</source>
        <translation>La version de l’image de conteneur quay.io/coreos/etcd. La découverte par cette station convient aux versions antérieures à 3.6.</translation>
    </message>
    <message>
        <source>Cluster token</source>
        <translation>Jeton de la grappe</translation>
    </message>
    <message>
        <source>What tells this cluster&apos;s members from those of others while they find each other.</source>
        <translation>Ce qui distingue les membres de cette grappe de ceux des autres pendant qu’ils se cherchent.</translation>
    </message>
    <message>
        <source>How members meet</source>
        <translation>Mode de rencontre des membres</translation>
    </message>
    <message>
        <source>discovery finds the members by this station; static names them all beforehand.</source>
        <translation>discovery trouve les membres par cette station&#xa0;; static les nomme tous à l’avance.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>All members as NAME=http://ADDRESS:2380, with commas between; https with TLS. The names are the nodes&apos; host names.</source>
        <translation>Tous les membres sous la forme NOM=http://ADRESSE:2380, séparés par des virgules&#xa0;; https avec TLS. Les noms sont les noms d’hôte des nœuds.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>On: members and clients speak TLS and show certificates of the authority below to each other.</source>
        <translation>Activé&#xa0;: les membres et les clients communiquent en TLS et se présentent mutuellement des certificats de l’autorité ci-dessous.</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificat de l’autorité</translation>
    </message>
    <message>
        <source>The certificate, in PEM, of the authority that signed those of members and clients.</source>
        <translation>Le certificat, au format PEM, de l’autorité qui a signé ceux des membres et des clients.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>The certificate of the nodes of this group, in PEM. It names the addresses of all of them and is for servers and for clients.</source>
        <translation>Le certificat des nœuds de ce groupe, au format PEM. Il porte les adresses de tous ces nœuds et vaut pour les serveurs comme pour les clients.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>The key of that certificate, in PEM and without a passphrase.</source>
        <translation>La clé de ce certificat, au format PEM et sans phrase secrète.</translation>
    </message>
    <message>
        <source>How Zincati comes into an update. fleet_lock takes a reboot lock of this station first; immediate does not ask; periodic waits for the window; off stays with the version.</source>
        <translation>Comment Zincati passe à une mise à jour. fleet_lock prend d’abord un verrou de redémarrage de cette station&#xa0;; immediate ne demande rien&#xa0;; periodic attend la fenêtre&#xa0;; off conserve la version actuelle.</translation>
    </message>
    <message>
        <source>Lock group</source>
        <translation>Groupe de verrous</translation>
    </message>
    <message>
        <source>The lock group of this station that the node&apos;s reboots count in, which is its group for updates too.</source>
        <translation>Le groupe de verrous de cette station dans lequel comptent les redémarrages du nœud&#xa0;; c’est aussi son groupe de mise à jour.</translation>
    </message>
    <message>
        <source>The window opens</source>
        <translation>Ouverture de la fenêtre</translation>
    </message>
    <message>
        <source>When the window of periodic opens, in UTC.</source>
        <translation>Heure d’ouverture de la fenêtre de periodic, en UTC.</translation>
    </message>
    <message>
        <source>For how many minutes</source>
        <translation>Durée en minutes</translation>
    </message>
    <message>
        <source>How long that window is open, in minutes.</source>
        <translation>Durée d’ouverture de cette fenêtre, en minutes.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>The file name of the live kernel under /assets, as Fedora&apos;s stream metadata calls it.</source>
        <translation>Le nom de fichier du noyau live sous /assets, tel qu’il figure dans les métadonnées de flux de Fedora.</translation>
    </message>
    <message>
        <source>Initial ramdisk</source>
        <translation>Disque RAM initial</translation>
    </message>
    <message>
        <source>The file name of the live initramfs under /assets.</source>
        <translation>Le nom de fichier de l’initramfs live sous /assets.</translation>
    </message>
    <message>
        <source>Root filesystem</source>
        <translation>Système de fichiers racine</translation>
    </message>
    <message>
        <source>The file name of the live root filesystem under /assets.</source>
        <translation>Le nom de fichier du système de fichiers racine live sous /assets.</translation>
    </message>
    <message>
        <source>Fedora CoreOS node</source>
        <translation>Nœud Fedora CoreOS</translation>
    </message>
    <message>
        <source>A Fedora CoreOS machine with keys for its users, its network, its time and a hardened base. Zincati asks this station for updates, and for a lock before it reboots.</source>
        <translation>Une machine Fedora CoreOS avec les clés de ses utilisateurs, son réseau, son heure et une base durcie. Zincati demande à cette station les mises à jour, et un verrou avant de redémarrer.</translation>
    </message>
    <message>
        <source>Toolbox</source>
        <translation>Toolbox</translation>
    </message>
    <message>
        <source>`toolbox enter` starts a container of podman that sees the home folder, with a package manager to bring debugging tools; as root (`sudo toolbox enter`) it sees the machine under /run/host. With an image given here, /etc/containers/toolbox.conf names it.</source>
        <translation>`toolbox enter` démarre un conteneur podman qui voit le dossier personnel, avec un gestionnaire de paquets pour installer des outils de débogage&#xa0;; en tant que root (`sudo toolbox enter`), il voit la machine sous /run/host. Si une image est indiquée ici, /etc/containers/toolbox.conf la désigne.</translation>
    </message>
    <message>
        <source>More administrators</source>
        <translation>Autres administrateurs</translation>
    </message>
    <message>
        <source>Users beside core who log in with the same keys and may use sudo, with commas between.</source>
        <translation>Utilisateurs qui, en plus de core, se connectent avec les mêmes clés et peuvent utiliser sudo, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Password of the console</source>
        <translation>Mot de passe de la console</translation>
    </message>
    <message>
        <source>The hash of a password with which core may log in at the machine&apos;s own console, as `mkpasswd --method=sha-512` prints it. Empty: no password, keys only.</source>
        <translation>L’empreinte d’un mot de passe avec lequel core peut se connecter à la console de la machine, telle que l’affiche `mkpasswd --method=sha-512`. Vide&#xa0;: pas de mot de passe, clés uniquement.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Interface réseau</translation>
    </message>
    <message>
        <source>Which interface the settings below are for, as a name or a pattern like &quot;en*&quot;. They replace the system&apos;s own settings only when one of them is given.</source>
        <translation>L’interface à laquelle s’appliquent les réglages ci-dessous, sous forme de nom ou de motif comme «&#xa0;en*&#xa0;». Ils ne remplacent les réglages du système que si l’un d’eux est indiqué.</translation>
    </message>
    <message>
        <source>Fixed addresses</source>
        <translation>Adresses fixes</translation>
    </message>
    <message>
        <source>Addresses of machines that do not take them by DHCP, as MAC=ADDRESS/LENGTH, with commas between. Every other machine asks DHCP, where this station can reserve addresses too.</source>
        <translation>Adresses des machines qui ne les obtiennent pas par DHCP, sous la forme MAC=ADRESSE/LONGUEUR, séparées par des virgules. Toutes les autres machines interrogent le DHCP, où cette station peut aussi réserver des adresses.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>The router of the machines with fixed addresses.</source>
        <translation>Le routeur des machines à adresse fixe.</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>Serveurs DNS</translation>
    </message>
    <message>
        <source>Name servers in the place of those that DHCP gives, with commas between.</source>
        <translation>Serveurs de noms à utiliser à la place de ceux fournis par DHCP, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Search domains</source>
        <translation>Domaines de recherche</translation>
    </message>
    <message>
        <source>Domains in which short names are looked for, with commas between.</source>
        <translation>Domaines dans lesquels les noms courts sont recherchés, séparés par des virgules.</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>The size of the largest packet, in bytes; 0 leaves it as it is.</source>
        <translation>La taille du plus grand paquet, en octets&#xa0;; 0 ne la modifie pas.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>The node&apos;s time zone, like Europe/Berlin. Windows for reboots are in it.</source>
        <translation>Le fuseau horaire du nœud, par exemple Europe/Berlin. Les fenêtres de redémarrage s’y réfèrent.</translation>
    </message>
    <message>
        <source>Time servers</source>
        <translation>Serveurs de temps</translation>
    </message>
    <message>
        <source>NTP servers in the place of the system&apos;s own, with commas between.</source>
        <translation>Serveurs NTP à utiliser à la place de ceux du système, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Hardening</source>
        <translation>Durcissement</translation>
    </message>
    <message>
        <source>On: SSH by keys only and not as root, kernel settings that hide addresses and refuse spoofed and redirected packets, rare network protocols off, no core dumps.</source>
        <translation>Activé&#xa0;: SSH par clés uniquement et pas en tant que root, réglages du noyau qui masquent les adresses et refusent les paquets usurpés ou redirigés, protocoles réseau rares désactivés, pas de vidage mémoire (core dump).</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Image of toolbox</source>
        <translation>Image de toolbox</translation>
    </message>
    <message>
        <source>The container image, with its tag, that `toolbox` starts. Empty for the system&apos;s own.</source>
        <translation>L’image de conteneur, avec son tag, que `toolbox` démarre. Vide&#xa0;: celle du système.</translation>
    </message>
    <message>
        <source>etcd cluster on Flatcar</source>
        <translation>Grappe etcd sur Flatcar</translation>
    </message>
    <message>
        <source>Members of an etcd 3.5 cluster, which find each other by this station&apos;s discovery or by a list, with TLS or without. Flatcar&apos;s etcd-member.service runs the container.</source>
        <translation>Membres d’une grappe etcd 3.5, qui se trouvent par le service de découverte de cette station ou par une liste, avec ou sans TLS. etcd-member.service de Flatcar exécute le conteneur.</translation>
    </message>
    <message>
        <source>Reboots may begin</source>
        <translation>Début des redémarrages</translation>
    </message>
    <message>
        <source>When reboots may begin, in the node&apos;s time, like &quot;Sat 04:00&quot; or &quot;04:00&quot;. Empty for any time.</source>
        <translation>À partir de quand les redémarrages peuvent commencer, à l’heure du nœud, par exemple «&#xa0;Sat 04:00&#xa0;» ou «&#xa0;04:00&#xa0;». Vide&#xa0;: à tout moment.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>How long the window is open, like &quot;2h&quot; or &quot;1h30m&quot;.</source>
        <translation>Durée d’ouverture de la fenêtre, par exemple «&#xa0;2h&#xa0;» ou «&#xa0;1h30m&#xa0;».</translation>
    </message>
    <message>
        <source>flannel on Flatcar</source>
        <translation>flannel sur Flatcar</translation>
    </message>
    <message>
        <source>Machines whose containers reach each other over flannel&apos;s overlay network. flanneld keeps what it knows in an etcd cluster, and Docker gives its containers addresses of the overlay. The program flanneld lies among this station&apos;s assets.</source>
        <translation>Machines dont les conteneurs communiquent entre eux par le réseau superposé de flannel. flanneld conserve ses données dans une grappe etcd, et Docker attribue à ses conteneurs des adresses du réseau superposé. Le programme flanneld se trouve parmi les fichiers de cette station.</translation>
    </message>
    <message>
        <source>The cluster of etcd</source>
        <translation>La grappe etcd</translation>
    </message>
    <message>
        <source>flannel needs etcd 3 before it starts: make it with the preset for an etcd cluster, and name its members here. The first node to come up writes the network below /coreos.com/network/config; a configuration that is there already stays as it is.</source>
        <translation>flannel a besoin d’etcd 3 avant de démarrer&#xa0;: créez-le avec le préréglage de grappe etcd et indiquez ses membres ici. Le premier nœud à démarrer inscrit le réseau sous /coreos.com/network/config&#xa0;; une configuration qui s’y trouve déjà reste telle quelle.</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Réseau superposé</translation>
    </message>
    <message>
        <source>Length of a node&apos;s subnet</source>
        <translation>Longueur de préfixe par nœud</translation>
    </message>
    <message>
        <source>How many bits of an address belong to one node; 24 gives each node 254 addresses.</source>
        <translation>La longueur du préfixe du sous-réseau de chaque nœud, en bits&#xa0;; 24 donne 254 adresses à chaque nœud.</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>How flannel carries packets from node to node. host-gw is faster and needs all nodes in one network segment.</source>
        <translation>Comment flannel achemine les paquets d’un nœud à l’autre. host-gw est plus rapide et exige que tous les nœuds soient dans un même segment de réseau.</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>The interface, or its address, that packets to other nodes leave by. Empty for that of the default route.</source>
        <translation>L’interface, ou son adresse, par laquelle sortent les paquets destinés aux autres nœuds. Vide&#xa0;: celle de la route par défaut.</translation>
    </message>
    <message>
        <source>Members of etcd</source>
        <translation>Membres d’etcd</translation>
    </message>
    <message>
        <source>Where the members of the etcd cluster are reached by clients, with commas between; https with TLS.</source>
        <translation>Les adresses auxquelles les clients joignent les membres de la grappe etcd, séparées par des virgules&#xa0;; https avec TLS.</translation>
    </message>
    <message>
        <source>Version of flannel</source>
        <translation>Version de flannel</translation>
    </message>
    <message>
        <source>The version of flannel; its program is /assets/flanneld-VERSION.</source>
        <translation>La version de flannel&#xa0;; son programme est /assets/flanneld-VERSION.</translation>
    </message>
    <message>
        <source>Hash of flanneld</source>
        <translation>Empreinte de flanneld</translation>
    </message>
    <message>
        <source>Its hash, as sha512-… or sha256-….</source>
        <translation>Son empreinte, sous la forme sha512-… ou sha256-….</translation>
    </message>
    <message>
        <source>Kubernetes on Flatcar</source>
        <translation>Kubernetes sur Flatcar</translation>
    </message>
    <message>
        <source>Nodes of a Kubernetes cluster by kubeadm. Kubernetes comes as a system extension, whose image lies among this station&apos;s assets. Make one instance for the control plane and one for the workers. Reboots are Kubernetes&apos; own business here: locksmithd is masked.</source>
        <translation>Nœuds d’une grappe Kubernetes avec kubeadm. Kubernetes est fourni comme extension système, dont l’image se trouve parmi les fichiers de cette station. Créez une instance pour le plan de contrôle et une pour les workers. Ici, les redémarrages sont l’affaire de Kubernetes&#xa0;: locksmithd est masqué.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>What the nodes of this group are. control-plane is for one machine, which makes the cluster; workers join it.</source>
        <translation>Ce que sont les nœuds de ce groupe. control-plane est pour une seule machine, qui crée la grappe&#xa0;; les workers la rejoignent.</translation>
    </message>
    <message>
        <source>Version of Kubernetes</source>
        <translation>Version de Kubernetes</translation>
    </message>
    <message>
        <source>The version of Kubernetes, which is also in the name of the extension&apos;s image.</source>
        <translation>La version de Kubernetes, qui figure aussi dans le nom de l’image de l’extension.</translation>
    </message>
    <message>
        <source>Hash of the extension</source>
        <translation>Empreinte de l’extension</translation>
    </message>
    <message>
        <source>The hash of kubernetes-vVERSION-x86-64.raw under /assets, as sha512-… or sha256-….</source>
        <translation>L’empreinte de kubernetes-vVERSION-x86-64.raw sous /assets, sous la forme sha512-… ou sha256-….</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>Plan de contrôle</translation>
    </message>
    <message>
        <source>Where the control plane is reached, as HOST:6443.</source>
        <translation>L’adresse à laquelle joindre le plan de contrôle, sous la forme HÔTE:6443.</translation>
    </message>
    <message>
        <source>Token to join</source>
        <translation>Jeton d’adhésion</translation>
    </message>
    <message>
        <source>The token with which nodes join, as `kubeadm token generate` prints it.</source>
        <translation>Le jeton avec lequel les nœuds rejoignent la grappe, tel que l’affiche `kubeadm token generate`.</translation>
    </message>
    <message>
        <source>Hash of the cluster&apos;s CA</source>
        <translation>Empreinte de la CA de la grappe</translation>
    </message>
    <message>
        <source>The hash of the cluster&apos;s CA for workers, as sha256:…. Empty: the CA is not checked, which only a trusted network allows.</source>
        <translation>L’empreinte de la CA de la grappe, pour les workers, sous la forme sha256:…. Vide&#xa0;: la CA n’est pas vérifiée, ce que seul un réseau de confiance permet.</translation>
    </message>
    <message>
        <source>Addresses of pods</source>
        <translation>Adresses des pods</translation>
    </message>
    <message>
        <source>The addresses of pods.</source>
        <translation>Les adresses des pods.</translation>
    </message>
    <message>
        <source>Network of pods</source>
        <translation>Réseau des pods</translation>
    </message>
    <message>
        <source>flannel is installed by the node of the control plane; with none you install a network plugin yourself.</source>
        <translation>flannel est installé par le nœud du plan de contrôle&#xa0;; avec none, vous installez vous-même un plugin réseau.</translation>
    </message>
    <message>
        <source>The version of flannel; its manifest is /assets/kube-flannel-vVERSION.yml.</source>
        <translation>La version de flannel&#xa0;; son manifeste est /assets/kube-flannel-vVERSION.yml.</translation>
    </message>
    <message>
        <source>Hash of flannel&apos;s manifest</source>
        <translation>Empreinte du manifeste de flannel</translation>
    </message>
    <message>
        <source>Flatcar node</source>
        <translation>Nœud Flatcar</translation>
    </message>
    <message>
        <source>A Flatcar machine with keys for its users, its network, its time and a hardened base, whose updates and reboots this station decides.</source>
        <translation>Une machine Flatcar avec les clés de ses utilisateurs, son réseau, son heure et une base durcie, dont cette station décide les mises à jour et les redémarrages.</translation>
    </message>
    <message>
        <source>`toolbox` starts a shell in a container that sees the whole machine, with a package manager to bring debugging tools: log in as core and call it. It keeps its files under /var/lib/toolbox until you delete them. With an image given here, ~/.toolboxrc names it; `TOOLBOX_DOCKER_IMAGE` and `TOOLBOX_DOCKER_TAG` there change it later.</source>
        <translation>`toolbox` démarre un shell dans un conteneur qui voit toute la machine, avec un gestionnaire de paquets pour installer des outils de débogage&#xa0;: connectez-vous en tant que core et lancez-le. Il conserve ses fichiers sous /var/lib/toolbox jusqu’à ce que vous les supprimiez. Si une image est indiquée ici, ~/.toolboxrc la désigne&#xa0;; `TOOLBOX_DOCKER_IMAGE` et `TOOLBOX_DOCKER_TAG` permettent d’y changer d’image par la suite.</translation>
    </message>
    <message>
        <source>Nomad and Consul on Flatcar</source>
        <translation>Nomad et Consul sur Flatcar</translation>
    </message>
    <message>
        <source>Servers or clients of Nomad, which find each other by Consul. Both programs lie unpacked among this station&apos;s assets.</source>
        <translation>Serveurs ou clients Nomad, qui se trouvent par Consul. Les deux programmes sont décompressés parmi les fichiers de cette station.</translation>
    </message>
    <message>
        <source>What the nodes of this group are. Servers are clients too.</source>
        <translation>Ce que sont les nœuds de ce groupe. Les serveurs sont aussi des clients.</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Centre de données</translation>
    </message>
    <message>
        <source>The name of the data centre.</source>
        <translation>Le nom du centre de données.</translation>
    </message>
    <message>
        <source>Number of servers</source>
        <translation>Nombre de serveurs</translation>
    </message>
    <message>
        <source>How many servers the cluster waits for before it elects a leader.</source>
        <translation>Le nombre de serveurs que la grappe attend avant d’élire un leader.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>The addresses or names of the servers, with commas between.</source>
        <translation>Les adresses ou les noms des serveurs, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Key of the gossip</source>
        <translation>Clé de gossip</translation>
    </message>
    <message>
        <source>The key of the gossip between Consul&apos;s agents, as `consul keygen` prints it.</source>
        <translation>La clé du gossip entre les agents de Consul, telle que l’affiche `consul keygen`.</translation>
    </message>
    <message>
        <source>Version of Nomad</source>
        <translation>Version de Nomad</translation>
    </message>
    <message>
        <source>The version of Nomad; its program is /assets/nomad-VERSION.</source>
        <translation>La version de Nomad&#xa0;; son programme est /assets/nomad-VERSION.</translation>
    </message>
    <message>
        <source>Hash of Nomad</source>
        <translation>Empreinte de Nomad</translation>
    </message>
    <message>
        <source>Version of Consul</source>
        <translation>Version de Consul</translation>
    </message>
    <message>
        <source>The version of Consul; its program is /assets/consul-VERSION.</source>
        <translation>La version de Consul&#xa0;; son programme est /assets/consul-VERSION.</translation>
    </message>
    <message>
        <source>Hash of Consul</source>
        <translation>Empreinte de Consul</translation>
    </message>
</context>
<context>
    <name>RebootWindow</name>
    <message>
        <source>Daily %1–%2</source>
        <translation>tous les jours %1–%2</translation>
    </message>
    <message>
        <source>Mondays %1–%2</source>
        <translation>le lundi %1–%2</translation>
    </message>
    <message>
        <source>Tuesdays %1–%2</source>
        <translation>le mardi %1–%2</translation>
    </message>
    <message>
        <source>Wednesdays %1–%2</source>
        <translation>le mercredi %1–%2</translation>
    </message>
    <message>
        <source>Thursdays %1–%2</source>
        <translation>le jeudi %1–%2</translation>
    </message>
    <message>
        <source>Fridays %1–%2</source>
        <translation>le vendredi %1–%2</translation>
    </message>
    <message>
        <source>Saturdays %1–%2</source>
        <translation>le samedi %1–%2</translation>
    </message>
    <message>
        <source>Sundays %1–%2</source>
        <translation>le dimanche %1–%2</translation>
    </message>
    <message>
        <source>Daily %1 – %2</source>
        <translation>tous les jours %1 – %2</translation>
    </message>
    <message>
        <source>Mondays %1 – %2</source>
        <translation>le lundi %1 – %2</translation>
    </message>
    <message>
        <source>Tuesdays %1 – %2</source>
        <translation>le mardi %1 – %2</translation>
    </message>
    <message>
        <source>Wednesdays %1 – %2</source>
        <translation>le mercredi %1 – %2</translation>
    </message>
    <message>
        <source>Thursdays %1 – %2</source>
        <translation>le jeudi %1 – %2</translation>
    </message>
    <message>
        <source>Fridays %1 – %2</source>
        <translation>le vendredi %1 – %2</translation>
    </message>
    <message>
        <source>Saturdays %1 – %2</source>
        <translation>le samedi %1 – %2</translation>
    </message>
    <message>
        <source>Sundays %1 – %2</source>
        <translation>le dimanche %1 – %2</translation>
    </message>
    <message>
        <source>%1 of the next day</source>
        <translation>%1 le lendemain</translation>
    </message>
    <message>
        <source>Monday %1</source>
        <translation>lundi %1</translation>
    </message>
    <message>
        <source>Tuesday %1</source>
        <translation>mardi %1</translation>
    </message>
    <message>
        <source>Wednesday %1</source>
        <translation>mercredi %1</translation>
    </message>
    <message>
        <source>Thursday %1</source>
        <translation>jeudi %1</translation>
    </message>
    <message>
        <source>Friday %1</source>
        <translation>vendredi %1</translation>
    </message>
    <message>
        <source>Saturday %1</source>
        <translation>samedi %1</translation>
    </message>
    <message>
        <source>Sunday %1</source>
        <translation>dimanche %1</translation>
    </message>
    <message>
        <source>Daily at %1</source>
        <translation>tous les jours à %1</translation>
    </message>
    <message>
        <source>Mondays at %1</source>
        <translation>le lundi à %1</translation>
    </message>
    <message>
        <source>Tuesdays at %1</source>
        <translation>le mardi à %1</translation>
    </message>
    <message>
        <source>Wednesdays at %1</source>
        <translation>le mercredi à %1</translation>
    </message>
    <message>
        <source>Thursdays at %1</source>
        <translation>le jeudi à %1</translation>
    </message>
    <message>
        <source>Fridays at %1</source>
        <translation>le vendredi à %1</translation>
    </message>
    <message>
        <source>Saturdays at %1</source>
        <translation>le samedi à %1</translation>
    </message>
    <message>
        <source>Sundays at %1</source>
        <translation>le dimanche à %1</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>à tout moment</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
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
        <translation>À venir</translation>
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
        <translation>À venir&#xa0;: %1</translation>
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
    <message>
        <source>Done</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
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
    <message numerus="yes">
        <source>%1 of %n node(s) done, %2 in progress, %3 not begun, %4 failed.</source>
        <translation>
            <numerusform>%1 nœud sur %n terminé, %2 en cours, %3 à venir, %4 en échec.</numerusform>
            <numerusform>%1 nœuds sur %n terminés, %2 en cours, %3 à venir, %4 en échec.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>À venir</translation>
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
        <translation>empreinte du paquet fausse</translation>
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
    <message>
        <source>Template %1 needs the secret %2 for %3, and it is not set</source>
        <translation>Le modèle %1 a besoin du secret %2 pour %3, et ce secret n’est pas défini</translation>
    </message>
    <message>
        <source>Template %1 needs the secret %2, and the secrets cannot be read: %3</source>
        <translation>Le modèle %1 a besoin du secret %2, et les secrets ne peuvent pas être lus&#xa0;: %3</translation>
    </message>
    <message>
        <source>“%1” reads the secret %2, and boot scripts and kernel arguments are given none</source>
        <translation>«&#xa0;%1&#xa0;» lit le secret %2, or les scripts d’amorçage et les arguments du noyau n’en reçoivent aucun</translation>
    </message>
    <message>
        <source>Template %1 is right with masks, and wrong with the values of its secrets (%2)</source>
        <translation>Le modèle %1 est correct avec des masques, mais pas avec les valeurs de ses secrets (%2)</translation>
    </message>
    <message>
        <source>Template %1 is served with the values of its secrets (%2); with masks it cannot be shown as it is: %3</source>
        <translation>Le modèle %1 est servi avec les valeurs de ses secrets (%2)&#xa0;; avec des masques, il ne peut pas être affiché tel quel&#xa0;: %3</translation>
    </message>
    <message>
        <source>It asked as a client of %1</source>
        <translation>Demande faite en tant que client de %1</translation>
    </message>
    <message>
        <source>All reboots of the fleet are held</source>
        <translation>Tous les redémarrages du parc sont retenus</translation>
    </message>
    <message>
        <source>All reboots of the fleet are held: %1</source>
        <translation>Tous les redémarrages du parc sont retenus&#xa0;: %1</translation>
    </message>
    <message>
        <source>The lock group %1 is held: none of it may reboot</source>
        <translation>Le groupe de verrous %1 est retenu&#xa0;: aucun de ses nœuds ne peut redémarrer</translation>
    </message>
    <message>
        <source>The lock group %1 is held: %2</source>
        <translation>Le groupe de verrous %1 est retenu&#xa0;: %2</translation>
    </message>
    <message>
        <source>A reboot window is open: %1</source>
        <translation>Une fenêtre de redémarrage est ouverte&#xa0;: %1</translation>
    </message>
    <message>
        <source>No reboot window is open (%1); the next one opens at %2</source>
        <translation>Aucune fenêtre de redémarrage n’est ouverte (%1)&#xa0;; prochaine ouverture&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 slots are free, enough for those that wait before it: %2</source>
        <translation>Places libres&#xa0;: %1, assez pour ceux qui attendent avant lui&#xa0;: %2</translation>
    </message>
    <message>
        <source>Others stand before it in the queue for the free slots (%1): %2</source>
        <translation>D’autres le précèdent dans la file pour les places libres (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>The gap of %1 min since the last reboot is over</source>
        <translation>Le délai de %1&#xa0;min depuis le dernier redémarrage est écoulé</translation>
    </message>
    <message>
        <source>%1 min must pass between two reboots of the group; that is at %2</source>
        <translation>%1&#xa0;min doivent s’écouler entre deux redémarrages du groupe&#xa0;; prochain possible&#xa0;: %2</translation>
    </message>
    <message>
        <source>etcd cluster %1 has %2 members: it stands still while one of them reboots, whoever it is</source>
        <translation>La grappe etcd %1 a %2 membre(s)&#xa0;: elle est bloquée pendant que l’un d’eux redémarre, quel qu’il soit</translation>
    </message>
    <message>
        <source>etcd cluster %1 keeps its quorum: %2 of %3 members are left and %4 are needed</source>
        <translation>La grappe etcd %1 garde son quorum&#xa0;: il reste %2 membre(s) sur %3 et il en faut %4</translation>
    </message>
    <message>
        <source>etcd cluster %1 would lose its quorum: %2 of %3 members would be left and %4 are needed</source>
        <translation>La grappe etcd %1 perdrait son quorum&#xa0;: il resterait %2 membre(s) sur %3 et il en faut %4</translation>
    </message>
    <message>
        <source>etcd cluster %1 would lose its quorum: %2 of %3 members would be left and %4 are needed; down or rebooting: %5</source>
        <translation>La grappe etcd %1 perdrait son quorum&#xa0;: il resterait %2 membre(s) sur %3 et il en faut %4&#xa0;; arrêtés ou en redémarrage&#xa0;: %5</translation>
    </message>
    <message>
        <source>The slot is taken back after %1 min, also from a node that did not come back</source>
        <translation>La place est reprise après %1&#xa0;min, même à un nœud qui n’est pas revenu</translation>
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
    <message>
        <source>Group templates, profiles and the texts that become each node&apos;s configuration. A change shows what it would do to every node before it is saved. “New” makes them from a preset too: a plain node, an etcd cluster, Kubernetes, Nomad.</source>
        <translation>Les modèles de groupe, les profils et les textes dont est tirée la configuration de chaque nœud. Avant l’enregistrement, une modification montre ce qu’elle ferait à chaque nœud. «&#xa0;Nouveau&#xa0;» en crée aussi à partir d’un préréglage&#xa0;: nœud simple, grappe etcd, Kubernetes, Nomad.</translation>
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
    <name>Who</name>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Admin interface</source>
        <translation>Interface d’administration</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
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
    <message>
        <source>Update: %1 (error %2)</source>
        <translation>Mise à jour&#xa0;: %1 (erreur %2)</translation>
    </message>
    <message>
        <source>Update to %1: %2 (error %3)</source>
        <translation>Mise à jour vers %1&#xa0;: %2 (erreur %3)</translation>
    </message>
    <message>
        <source>Reported by the node at %1</source>
        <translation>Signalé par le nœud à %1</translation>
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
    <message>
        <source>The demo gives out no addresses: start a station of your own for that.</source>
        <translation>La démo ne distribue pas d’adresses&#xa0;: démarrez pour cela votre propre station.</translation>
    </message>
    <message>
        <source>The demo serves no boot files: start a station of your own for that.</source>
        <translation>La démo ne sert pas de fichiers d’amorçage&#xa0;: démarrez pour cela votre propre station.</translation>
    </message>
    <message>
        <source>This service answers over HTTP: start HTTP first.</source>
        <translation>Ce service répond par HTTP&#xa0;: démarrez d’abord HTTP.</translation>
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
    <message>
        <source>%1 was retired and still holds the reboot lock of %2.</source>
        <translation>%1 a été mis hors service et tient toujours le verrou de redémarrage de %2.</translation>
    </message>
    <message>
        <source>%1 has held the reboot lock of %2 for %3 and does not answer.</source>
        <translation>%1 tient le verrou de redémarrage de %2 depuis %3 et ne répond pas.</translation>
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
    <message>
        <source>under 1 s</source>
        <translation>moins de 1&#xa0;s</translation>
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
    <message>
        <source>Rename, lock, updates, etcd, delete…</source>
        <translation>Renommer, verrou, mises à jour, etcd, supprimer…</translation>
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
    <message>
        <source>etcd</source>
        <translation>etcd</translation>
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
    <message>
        <source>%1 has a new etcd discovery token</source>
        <comment>cluster</comment>
        <translation>%1 a un nouveau jeton de découverte etcd</translation>
    </message>
    <message>
        <source>New etcd discovery token of %1</source>
        <translation>Nouveau jeton de découverte etcd de %1</translation>
    </message>
    <message>
        <source>etcd discovery…</source>
        <translation>Découverte etcd…</translation>
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
    <message>
        <source>Preview for a machine that is made up</source>
        <translation>Aperçu pour une machine fictive</translation>
    </message>
    <message>
        <source>The same as what it got at %1, but for another value of the secret %2.</source>
        <translation>Identique à ce qu’il a reçu à %1, mais avec une autre valeur du secret %2.</translation>
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
    <message>
        <source>Set anew since it was given, which the texts do not show: %1</source>
        <translation>Secrets redéfinis depuis l’envoi, ce que les textes ne montrent pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>It reads secrets, which the node gets and nobody is shown: %1</source>
        <translation>Elle lit des secrets, que le nœud reçoit et qui ne sont montrés à personne&#xa0;: %1</translation>
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
    <name>roadstead::ui::DiscoveryChoice</name>
    <message>
        <source>Members of the etcd</source>
        <translation>Nombre de membres d’etcd</translation>
    </message>
    <message>
        <source>As many as come first make the etcd; any further one is turned away. An odd number is best: 4 members outlive no more losses than 3.</source>
        <translation>Les premiers arrivés, à concurrence de ce nombre, forment la grappe etcd&#xa0;; les suivants sont refusés. Mieux vaut un nombre impair&#xa0;: 4 membres ne supportent pas plus de pertes que 3.</translation>
    </message>
    <message>
        <source>Make a &amp;token for it</source>
        <translation>Créer un &amp;jeton de découverte</translation>
    </message>
    <message>
        <source>By it the members of a new etcd find each other; templates have it as %1.</source>
        <translation>Grâce à lui, les membres d’une nouvelle grappe etcd se trouvent entre eux&#xa0;; les modèles le lisent par %1.</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Membres</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::DiscoverySheet</name>
    <message>
        <source>The keyspace has not told yet who has joined.</source>
        <translation>L’espace de clés n’a pas encore indiqué qui a rejoint la grappe.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n member(s) have joined</source>
        <comment>etcd discovery</comment>
        <translation>
            <numerusform>Membre inscrit&#xa0;: %1 sur %n</numerusform>
            <numerusform>Membres inscrits&#xa0;: %1 sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>etcd discovery of %1</source>
        <translation>Découverte etcd de %1</translation>
    </message>
    <message>
        <source>Start every member with this address as --discovery; a template gives it as %1.</source>
        <translation>Démarrez chaque membre avec cette adresse pour --discovery&#xa0;; un modèle l’obtient par %1.</translation>
    </message>
    <message>
        <source>Address of the token</source>
        <translation>Adresse du jeton</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the address of the token</source>
        <translation>Copier l’adresse du jeton</translation>
    </message>
    <message>
        <source>Members of the etcd</source>
        <translation>Membres d’etcd</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Peer addresses</source>
        <translation>Adresses des pairs</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Membres</translation>
    </message>
    <message>
        <source>&amp;Another token…</source>
        <translation>&amp;Autre jeton…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Make token</source>
        <translation>Créer un jeton</translation>
    </message>
    <message>
        <source>A token serves one etcd in its life. A new one takes the place of this one here and in templates; members that have joined stay together.</source>
        <translation>Un jeton ne sert qu’à un seul etcd dans toute son existence. Un nouveau remplace celui-ci, ici et dans les modèles&#xa0;; les membres qui ont déjà rejoint l’etcd restent ensemble.</translation>
    </message>
    <message>
        <source>By a token the members of a new etcd find each other, without the addresses of any of them known before.</source>
        <translation>Grâce à un jeton, les membres d’un nouvel etcd se trouvent entre eux sans qu’aucune de leurs adresses soit connue à l’avance.</translation>
    </message>
    <message>
        <source>It is full: a further member that comes with this address is turned away.</source>
        <translation>Il est complet&#xa0;: tout autre membre qui se présente avec cette adresse est refusé.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n to come make the etcd; any further one is turned away.</source>
        <translation>
            <numerusform>Le premier arrivé forme l’etcd&#xa0;; tout autre est refusé.</numerusform>
            <numerusform>Les %n premiers arrivés forment l’etcd&#xa0;; tout autre est refusé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Refusé</translation>
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
        <translation>Qui reçoit quoi&#xa0;?</translation>
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
    <message>
        <source>Insert a secret</source>
        <translation>Insérer un secret</translation>
    </message>
    <message>
        <source>Names a secret in the line of the cursor, in the place of its value; else in a line of its own</source>
        <translation>Désigne un secret sur la ligne du curseur, à la place de sa valeur&#xa0;; à défaut, sur une ligne à part</translation>
    </message>
    <message>
        <source>%1 (not set)</source>
        <translation>%1 (non défini)</translation>
    </message>
    <message>
        <source>New secret…</source>
        <translation>Nouveau secret…</translation>
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
        <translation>Toutes les gravités</translation>
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
    <name>roadstead::ui::HoldReboots</name>
    <message>
        <source>Let reboots go</source>
        <translation>Laisser reprendre les redémarrages</translation>
    </message>
    <message>
        <source>Hold all reboots…</source>
        <translation>Retenir tous les redémarrages…</translation>
    </message>
    <message>
        <source>All reboots are held: no node is given a lock.</source>
        <translation>Tous les redémarrages sont retenus&#xa0;: aucun nœud n’obtient de verrou.</translation>
    </message>
    <message>
        <source>All reboots are held: %1</source>
        <translation>Tous les redémarrages sont retenus&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hold all reboots?</source>
        <translation>Retenir tous les redémarrages&#xa0;?</translation>
    </message>
    <message>
        <source>No node of the fleet is given a reboot lock until they are let go. Nodes that hold one keep it and finish; updates wait installed.</source>
        <translation>Aucun nœud de la flotte n’obtient de verrou de redémarrage tant que les redémarrages sont retenus. Les nœuds qui en détiennent un le gardent et terminent&#xa0;; les mises à jour installées restent en attente.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>All reboots are held</source>
        <translation>Tous les redémarrages sont retenus</translation>
    </message>
    <message>
        <source>Reboots go on</source>
        <translation>Les redémarrages reprennent</translation>
    </message>
    <message>
        <source>Hold all reboots</source>
        <translation>Retenir tous les redémarrages</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::HoldsCard</name>
    <message>
        <source>Simulate the next 24 h</source>
        <translation>Simuler les prochaines 24&#xa0;h</translation>
    </message>
    <message>
        <source>Reboots of the next 24 hours</source>
        <translation>Redémarrages des prochaines 24&#xa0;heures</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Verrous tenus</translation>
    </message>
    <message>
        <source>Who reboots when, if the queue stays as it is and each takes the usual time</source>
        <translation>Qui redémarre et quand, si la file reste telle quelle et si chacun prend le temps habituel</translation>
    </message>
    <message>
        <source>the last 6 hours and the next 24</source>
        <translation>les 6 dernières heures et les 24 prochaines</translation>
    </message>
    <message>
        <source>the last 6 hours</source>
        <translation>les 6 dernières heures</translation>
    </message>
    <message>
        <source>Nobody waits for a reboot: nothing is planned.</source>
        <translation>Aucun nœud n’attend de redémarrage&#xa0;: rien n’est prévu.</translation>
    </message>
    <message>
        <source>%1, %2, if the queue stays as it is and each reboot takes the usual time.</source>
        <comment>“3 nodes reboot”, “1 has no turn”</comment>
        <translation>%1, %2, si la file reste telle quelle et si chaque redémarrage prend le temps habituel.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reboot</source>
        <translation>
            <numerusform>%n nœud redémarre</numerusform>
            <numerusform>%n nœuds redémarrent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a turn</source>
        <translation>
            <numerusform>%n sans tour prévu</numerusform>
            <numerusform>%n sans tour prévu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n autre n’est pas affiché.</numerusform>
            <numerusform>%n autres ne sont pas affichés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadstead::ui::HoldsChart</name>
    <message>
        <source>Holds of the last hours</source>
        <translation>Verrous tenus des dernières heures</translation>
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
    <message>
        <source>%1 will hold %2 from %3 to %4.</source>
        <translation>%1 détiendra %2 de %3 à %4.</translation>
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
        <source>best-effort: %1</source>
        <comment>a reboot strategy and what it comes to</comment>
        <translation>best-effort&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reboot strategy</source>
        <translation>Stratégie de redémarrage</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
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
    <name>roadstead::ui::LockGroupCard</name>
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>Client configuration</source>
        <translation>Configuration du client</translation>
    </message>
    <message>
        <source>What a node needs to take its reboot lock here, for the clipboard</source>
        <translation>Ce qu’il faut à un nœud pour prendre ici son verrou de redémarrage, à copier dans le presse-papiers</translation>
    </message>
    <message>
        <source>Windows, order, gap, quorum, expiry and hold of this lock group</source>
        <translation>Fenêtres, ordre, intervalle, quorum, expiration et retenue de ce groupe de verrous</translation>
    </message>
    <message>
        <source>For locksmith (update.conf)</source>
        <translation>Pour locksmith (update.conf)</translation>
    </message>
    <message>
        <source>The configuration for locksmith is in the clipboard.</source>
        <translation>La configuration pour locksmith est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>For Zincati (TOML)</source>
        <translation>Pour Zincati (TOML)</translation>
    </message>
    <message>
        <source>The configuration for Zincati is in the clipboard.</source>
        <translation>La configuration pour Zincati est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>No window can be read: nobody may reboot.</source>
        <translation>Aucune fenêtre n’est lisible&#xa0;: aucun nœud ne peut redémarrer.</translation>
    </message>
    <message>
        <source>The window opens %1, in %2.</source>
        <translation>Ouverture de la fenêtre&#xa0;: %1, dans %2.</translation>
    </message>
    <message>
        <source>The next reboot may begin %1, in %2: so long is the gap between two.</source>
        <translation>Prochain redémarrage possible&#xa0;: %1, dans %2, en raison de l’intervalle entre deux redémarrages.</translation>
    </message>
    <message>
        <source>The next node that asks may reboot; the window is open until %1.</source>
        <translation>Le prochain nœud qui le demande peut redémarrer&#xa0;; la fenêtre est ouverte jusqu’à %1.</translation>
    </message>
    <message>
        <source>The next node that asks may reboot.</source>
        <translation>Le prochain nœud qui le demande peut redémarrer.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenêtres</translation>
    </message>
    <message>
        <source>Next is</source>
        <translation>Prochain</translation>
    </message>
    <message>
        <source>the first by name</source>
        <translation>le premier par nom</translation>
    </message>
    <message>
        <source>who waits longest</source>
        <translation>celui qui attend depuis le plus longtemps</translation>
    </message>
    <message>
        <source>who asks first</source>
        <translation>le premier qui demande</translation>
    </message>
    <message>
        <source>Gap between reboots</source>
        <translation>Intervalle entre redémarrages</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>etcd quorum</source>
        <translation>Quorum etcd</translation>
    </message>
    <message>
        <source>guarded</source>
        <translation>protégé</translation>
    </message>
    <message>
        <source>not guarded</source>
        <translation>non protégé</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>taken back after %1</source>
        <translation>repris après %1</translation>
    </message>
    <message>
        <source>never: a person releases</source>
        <translation>jamais&#xa0;: libération manuelle</translation>
    </message>
    <message>
        <source>Last reboot began</source>
        <translation>Début du dernier redémarrage</translation>
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
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>holds, does not answer</source>
        <translation>détient, ne répond pas</translation>
    </message>
    <message>
        <source>holds, was retired</source>
        <translation>détient, mis hors service</translation>
    </message>
    <message>
        <source>holds, longer than usual</source>
        <translation>détient, plus longtemps que d’habitude</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>détient</translation>
    </message>
    <message>
        <source>waits, may not reboot</source>
        <translation>attend, ne peut pas redémarrer</translation>
    </message>
    <message numerus="yes">
        <source>waits, and %n more behind it</source>
        <translation>
            <numerusform>attend, et %n autre derrière lui</numerusform>
            <numerusform>attend, et %n autres derrière lui</numerusform>
        </translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrou</translation>
    </message>
    <message>
        <source>For</source>
        <comment>column: how long a lock is held or waited for</comment>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Through</source>
        <comment>column: the protocol of a lock</comment>
        <translation>Via</translation>
    </message>
    <message>
        <source>Zincati id</source>
        <translation>Id Zincati</translation>
    </message>
    <message>
        <source>Machine-id</source>
        <translation>Machine-id</translation>
    </message>
    <message>
        <source>waits, place %1</source>
        <comment>in the queue</comment>
        <translation>attend, place %1</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::LockPolicySheet</name>
    <message>
        <source> min</source>
        <comment>unit behind a number of minutes</comment>
        <translation>&#xa0;min</translation>
    </message>
    <message>
        <source>When may nodes of %1 reboot?</source>
        <translation>Quand les nœuds de %1 peuvent-ils redémarrer&#xa0;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Reboots of %1</source>
        <translation>Redémarrages de %1</translation>
    </message>
    <message>
        <source>Add a window</source>
        <translation>Ajouter une fenêtre</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenêtres</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Start of the window</source>
        <translation>Début de la fenêtre</translation>
    </message>
    <message>
        <source>A time of day, with a weekday before it for once a week: 02:00 or Sat 02:00</source>
        <translation>Une heure, précédée d’un jour pour une fois par semaine&#xa0;: 02:00 ou Sat 02:00</translation>
    </message>
    <message>
        <source>for</source>
        <comment>a window: 02:00 for 4h</comment>
        <translation>pendant</translation>
    </message>
    <message>
        <source>Length of the window</source>
        <translation>Durée de la fenêtre</translation>
    </message>
    <message>
        <source>Hours and minutes: 4h, 90m or 1h30m</source>
        <translation>Heures et minutes&#xa0;: 4h, 90m ou 1h30m</translation>
    </message>
    <message>
        <source>Remove the window</source>
        <translation>Supprimer la fenêtre</translation>
    </message>
    <message>
        <source>Who asks first</source>
        <translation>Le premier qui demande</translation>
    </message>
    <message>
        <source>Who waits longest</source>
        <translation>Celui qui attend depuis le plus longtemps</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Next is</source>
        <translation>Prochain</translation>
    </message>
    <message>
        <source>none</source>
        <comment>gap between reboots</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Gap between reboots</source>
        <translation>Intervalle entre redémarrages</translation>
    </message>
    <message>
        <source>No reboot that takes an etcd cluster&apos;s quorum</source>
        <translation>Aucun redémarrage qui ferait perdre le quorum à une grappe etcd</translation>
    </message>
    <message>
        <source>etcd</source>
        <translation>etcd</translation>
    </message>
    <message>
        <source>Take back a slot held for longer than</source>
        <translation>Reprendre une place tenue depuis plus de</translation>
    </message>
    <message>
        <source>A slot is taken back after</source>
        <translation>Une place est reprise après</translation>
    </message>
    <message>
        <source>Danger: a node that hangs in its reboot then gives its slot to the next one. An update that breaks machines takes them down one by one, while nobody looks.</source>
        <translation>Danger&#xa0;: un nœud qui se bloque pendant son redémarrage cède alors sa place au suivant. Une mise à jour qui casse les machines les met hors d’usage une à une, sans que personne ne regarde.</translation>
    </message>
    <message>
        <source>I want it all the same</source>
        <translation>Je le veux quand même</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Nobody may reboot</source>
        <translation>Personne ne peut redémarrer</translation>
    </message>
    <message>
        <source>Why nobody may reboot</source>
        <translation>Pourquoi personne ne peut redémarrer</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>Say that you want the slots taken back, or switch it off.</source>
        <translation>Confirmez que les places doivent être reprises, ou désactivez cette option.</translation>
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
        <source>%1 · %2</source>
        <comment>“2 held” · “3 waiting”</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n tenu</numerusform>
            <numerusform>%n tenus</numerusform>
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
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>%1 was retired and still holds a slot of %2.</source>
        <translation>%1 a été mis hors service et tient encore une place de %2.</translation>
    </message>
    <message>
        <source>The reboot rules of %1 have changed</source>
        <translation>Les règles de redémarrage de %1 ont changé</translation>
    </message>
    <message>
        <source>Change the reboot rules of %1</source>
        <translation>Changer les règles de redémarrage de %1</translation>
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
    <message>
        <source>All reboots are held</source>
        <translation>Tous les redémarrages sont retenus</translation>
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
    <message numerus="yes">
        <source>%1 of %n service(s) running</source>
        <translation>
            <numerusform>Services en marche&#xa0;: %1 sur %n</numerusform>
            <numerusform>Services en marche&#xa0;: %1 sur %n</numerusform>
        </translation>
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
    <name>roadstead::ui::PresetDialog</name>
    <message>
        <source>New from a preset</source>
        <translation>Nouveau à partir d’un préréglage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose a preset.</source>
        <translation>Choisissez un préréglage.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>What shall the machines be?</source>
        <translation>Que doivent être les machines&#xa0;?</translation>
    </message>
    <message>
        <source>“%1” as it will be</source>
        <translation>«&#xa0;%1&#xa0;» tel qu’il sera</translation>
    </message>
    <message>
        <source>“%1” added from a preset</source>
        <translation>«&#xa0;%1&#xa0;» ajouté à partir d’un préréglage</translation>
    </message>
    <message>
        <source>Add %1 from a preset</source>
        <translation>Ajouter %1 à partir d’un préréglage</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PresetField</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PresetForm</name>
    <message>
        <source>Values of the preset</source>
        <translation>Valeurs du préréglage</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PresetList</name>
    <message>
        <source>Lines of a file</source>
        <translation>Lignes d’un fichier</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>About the preset</source>
        <translation>À propos du préréglage</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PresetNodes</name>
    <message>
        <source>Nodes of the instance</source>
        <translation>Nœuds de l’instance</translation>
    </message>
    <message>
        <source>&amp;Name: the id of its group, profile and templates</source>
        <translation>&amp;Nom&#xa0;: l’identifiant de son groupe, de son profil et de ses modèles</translation>
    </message>
    <message>
        <source>Which nodes are given it?</source>
        <translation>Quels nœuds le reçoivent&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;All that no other group matches</source>
        <translation>&amp;Tous ceux qu’aucun autre groupe ne prend</translation>
    </message>
    <message>
        <source>Those of a &amp;cluster</source>
        <translation>Ceux d’une &amp;grappe</translation>
    </message>
    <message>
        <source>Those with all of these &amp;labels</source>
        <translation>Ceux qui ont toutes ces &amp;étiquettes</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <source>Name at least one label, or choose all that no other group matches.</source>
        <translation>Indiquez au moins une étiquette, ou choisissez tous ceux qu’aucun autre groupe ne prend.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) would get it now</source>
        <translation>
            <numerusform>%n nœud le recevrait maintenant</numerusform>
            <numerusform>%n nœuds le recevraient maintenant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more match, and get a group that fits better</source>
        <translation>
            <numerusform>%n autre correspond, mais reçoit un groupe qui convient mieux</numerusform>
            <numerusform>%n autres correspondent, mais reçoivent un groupe qui convient mieux</numerusform>
        </translation>
    </message>
    <message>
        <source>Machines that match later get it with their next boot.</source>
        <translation>Les machines qui correspondront plus tard le recevront à leur prochain amorçage.</translation>
    </message>
    <message>
        <source>They get it with their next boot. What they run now stays as it is.</source>
        <translation>Ils le reçoivent à leur prochain amorçage. Ce qu’ils exécutent maintenant reste inchangé.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::PresetReview</name>
    <message numerus="yes">
        <source>%n secret(s) go into the station&apos;s vault; dots stand for them below</source>
        <translation>
            <numerusform>%n secret ira dans le coffre de la station&#xa0;; des points le remplacent ci-dessous</numerusform>
            <numerusform>%n secrets iront dans le coffre de la station&#xa0;; des points les remplacent ci-dessous</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what it changes for the nodes of the fleet…</source>
        <translation>Examen de ce que cela change pour les nœuds du parc…</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) would be given an error</source>
        <translation>
            <numerusform>%n nœud recevrait une erreur</numerusform>
            <numerusform>%n nœuds recevraient une erreur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) of the fleet are given something else at their next boot</source>
        <translation>
            <numerusform>%n nœud du parc recevra autre chose à son prochain amorçage</numerusform>
            <numerusform>%n nœuds du parc recevront autre chose à leur prochain amorçage</numerusform>
        </translation>
    </message>
    <message>
        <source>No node of the fleet is given anything else than now.</source>
        <translation>Aucun nœud du parc ne recevra autre chose que maintenant.</translation>
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
    <name>roadstead::ui::RebootPlanModel</name>
    <message>
        <source>no turn</source>
        <translation>aucun tour</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
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
        <source>Why not</source>
        <translation>Pourquoi pas</translation>
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
        <translation>Début&#xa0;: %1</translation>
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
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>À venir</translation>
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
    <name>roadstead::ui::SecretField</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SecretSheet</name>
    <message>
        <source>New secret</source>
        <translation>Nouveau secret</translation>
    </message>
    <message>
        <source>Another value for %1</source>
        <translation>Autre valeur pour %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Metadata names it as { &quot;secret&quot;: &quot;NAME&quot; }. Its value is kept encrypted on this station; it is given to nodes in their configuration, and shown to nobody.</source>
        <translation>Les métadonnées le nomment par { &quot;secret&quot;: &quot;NOM&quot; }. Sa valeur est conservée chiffrée sur cette station&#xa0;; elle est donnée aux nœuds dans leur configuration et n’est montrée à personne.</translation>
    </message>
    <message>
        <source>Nodes get the new value from their next boot on. The old one is gone.</source>
        <translation>Les nœuds reçoivent la nouvelle valeur dès leur prochain amorçage. L’ancienne est perdue.</translation>
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
        <source>A name has letters, digits, “.”, “_” and “-”, and begins with a letter or a digit.</source>
        <translation>Un nom se compose de lettres, de chiffres, de «&#xa0;.&#xa0;», «&#xa0;_&#xa0;» et «&#xa0;-&#xa0;», et commence par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>There is a secret of this name: replace its value instead.</source>
        <translation>Un secret de ce nom existe déjà&#xa0;: remplacez plutôt sa valeur.</translation>
    </message>
    <message>
        <source>A secret has at most 64 KiB.</source>
        <translation>Un secret fait au plus 64&#xa0;Kio.</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SecretsDialog</name>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>No secret is set, and no metadata names one.</source>
        <translation>Aucun secret n’est défini, et aucune métadonnée n’en nomme.</translation>
    </message>
    <message>
        <source>Tokens, keys and passwords that metadata names as { &quot;secret&quot;: &quot;NAME&quot; }. They are kept encrypted on this station and in no backup, given to nodes in their configuration, and never shown.</source>
        <translation>Jetons, clés et mots de passe que les métadonnées nomment par { &quot;secret&quot;: &quot;NOM&quot; }. Ils sont conservés chiffrés sur cette station et ne figurent dans aucune sauvegarde&#xa0;; ils sont donnés aux nœuds dans leur configuration et ne sont jamais montrés.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Définir…</translation>
    </message>
    <message>
        <source>Secret %1 added</source>
        <translation>Secret %1 ajouté</translation>
    </message>
    <message>
        <source>Secret %1 has its new value</source>
        <translation>Le secret %1 a sa nouvelle valeur</translation>
    </message>
    <message>
        <source>Remove the secret “%1”?</source>
        <translation>Supprimer le secret «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Its value is gone then, and cannot be brought back.</source>
        <translation>Sa valeur sera alors perdue et ne pourra pas être récupérée.</translation>
    </message>
    <message>
        <source>It is used by %1. From their next boot their nodes get an error instead of a configuration, until it is set again.</source>
        <translation>Il est utilisé par %1. Dès leur prochain amorçage, les nœuds concernés recevront une erreur au lieu d’une configuration, jusqu’à ce qu’il soit de nouveau défini.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Nothing uses it.</source>
        <translation>Rien ne l’utilise.</translation>
    </message>
    <message>
        <source>Secret %1 removed</source>
        <translation>Secret %1 supprimé</translation>
    </message>
</context>
<context>
    <name>roadstead::ui::SecretsModel</name>
    <message>
        <source>node %1</source>
        <translation>nœud %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>groupe %1</translation>
    </message>
    <message>
        <source>group %1 (%2)</source>
        <translation>groupe %1 (%2)</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Défini</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisé par</translation>
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
        <translation>Qui reçoit quoi&#xa0;?</translation>
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
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Tokens, keys and passwords that metadata names</source>
        <translation>Jetons, clés et mots de passe que les métadonnées nomment</translation>
    </message>
    <message>
        <source>New template, group or profile, or all of them from a preset</source>
        <translation>Nouveau modèle, groupe ou profil, ou tous à partir d’un préréglage</translation>
    </message>
    <message>
        <source>From a preset…</source>
        <translation>À partir d’un préréglage…</translation>
    </message>
    <message>
        <source>New from a preset</source>
        <translation>Nouveau à partir d’un préréglage</translation>
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
        <source>nodes, last 7 days</source>
        <translation>nœuds, 7 jours</translation>
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
    <message>
        <source>nodes, last %1 h</source>
        <translation>nœuds, %1&#xa0;h</translation>
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
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
</context>
</TS>
