#include "ui/palette_index.h"

#include "core/literals.h"

#include <QCollator>

#include <algorithm>
#include <string_view>

namespace roadstead::ui {

namespace {

constexpr char kBetween = '\n'; // no word holds it

QByteArray folded(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

QStringList wordsOf(const NodeSummary &node)
{
    return QStringList {node.name, node.address, node.serial, node.hostname} + node.macs;
}

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// 0: the letters do not stand there in this order. More for those that follow each other.
int lettersInOrder(std::string_view title, std::string_view word)
{
    std::size_t at = 0;
    int score = 1;
    std::size_t previous = std::string_view::npos;
    for (const char letter : word) {
        const std::size_t found = title.find(letter, at);
        if (found == std::string_view::npos)
            return 0;
        score += found == previous + 1 ? 4 : found == 0 || !isLetterOrDigit(title[found - 1]) ? 3 : 0;
        previous = found;
        at = found + 1;
    }
    return std::min(score, 99);
}

/// 0: the word is not there.
int scoreOf(std::string_view title, std::string_view detail, std::string_view word)
{
    const std::size_t inTitle = title.find(word);
    if (inTitle != std::string_view::npos) {
        const bool isWhole = word.size() == title.size();
        const bool isBeginning = inTitle == 0;
        const bool isWordStart = isBeginning || !isLetterOrDigit(title[inTitle - 1]);
        return isWhole ? 1000 : isBeginning ? 800 : isWordStart ? 600 : 400;
    }
    const std::size_t inDetail = detail.find(word);
    if (inDetail != std::string_view::npos)
        return inDetail == 0 || detail[inDetail - 1] == kBetween ? 300 : 200;
    constexpr std::size_t kLeastLetters = 2;
    return word.size() >= kLeastLetters ? lettersInOrder(title, word) : 0;
}

struct Hit
{
    int score = 0;
    qsizetype at = 0;
};

/// Keeps the best ones; among equals the earlier.
class Best
{
public:
    explicit Best(qsizetype limit)
        : m_limit(static_cast<std::size_t>(limit))
    {
    }

    void offer(Hit hit)
    {
        if (m_hits.size() >= m_limit && !isBetter(hit, m_hits.front()))
            return;
        if (m_hits.size() >= m_limit) {
            std::pop_heap(m_hits.begin(), m_hits.end(), isBetter);
            m_hits.back() = hit;
        } else {
            m_hits.push_back(hit);
        }
        std::push_heap(m_hits.begin(), m_hits.end(), isBetter);
    }

    std::vector<Hit> sorted()
    {
        std::sort(m_hits.begin(), m_hits.end(), isBetter);
        return m_hits;
    }

private:
    static bool isBetter(const Hit &a, const Hit &b)
    {
        return a.score != b.score ? a.score > b.score : a.at < b.at;
    }

    std::size_t m_limit;
    std::vector<Hit> m_hits; ///< a heap, the worst in front
};

} // namespace

void PaletteIndex::append(std::vector<Row> &rows, QByteArray &text, const QStringList &parts) const
{
    Row row;
    row.start = static_cast<quint32>(text.size());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i == 1 || i > 1)
            text.append(kBetween);
        text.append(folded(parts[i]));
        if (i == 0)
            row.titleEnd = static_cast<quint32>(text.size());
    }
    row.end = static_cast<quint32>(text.size());
    rows.push_back(row);
}

void PaletteIndex::setNodes(const QList<NodeSummary> &nodes)
{
    constexpr qsizetype kUsual = 64;
    m_nodes = nodes;
    m_nodeText.clear();
    m_nodeText.reserve(nodes.size() * kUsual);
    m_nodeRows.clear();
    m_nodeRows.reserve(static_cast<std::size_t>(nodes.size()));
    m_places.clear();
    m_places.reserve(nodes.size());
    for (const NodeSummary &node : nodes) {
        m_places.insert(node.id, m_places.size());
        append(m_nodeRows, m_nodeText, wordsOf(node));
    }
}

bool PaletteIndex::takeChanges(const QList<NodeSummary> &changed)
{
    for (const NodeSummary &node : changed) {
        const qsizetype place = m_places.value(node.id, -1);
        if (place < 0 || node.isRetired || wordsOf(node) != wordsOf(m_nodes[place]))
            return false;
        m_nodes[place] = node;
    }
    return true;
}

void PaletteIndex::setEntries(const QList<PaletteEntry> &entries)
{
    m_entries = entries;
    m_entryText.clear();
    m_entryRows.clear();
    for (const PaletteEntry &entry : entries)
        append(m_entryRows, m_entryText, {entry.title, entry.detail});
}

PaletteEntry PaletteIndex::nodeEntry(qsizetype at) const
{
    const NodeSummary &node = m_nodes[at];
    QStringList facts;
    for (const QString &fact : {node.cluster, node.address, node.mac}) {
        if (!fact.isEmpty() && fact != node.name)
            facts.append(fact);
    }
    return {PaletteKind::Node, node.name, facts.join(u" · "_s), {}, node.id};
}

QList<PaletteEntry> PaletteIndex::find(const QString &typed, qsizetype limit) const
{
    QList<PaletteEntry> found;
    QList<QByteArray> words = folded(typed.left(kMaxTyped).simplified()).split(' ');
    words.removeAll(QByteArray());
    words = words.mid(0, kMaxWords);
    if (words.isEmpty())
        return m_entries.mid(0, limit);
    const auto search = [&words, limit](const std::vector<Row> &rows, const QByteArray &text, int bonus) {
        Best best(limit);
        const std::string_view all(text.constData(), static_cast<std::size_t>(text.size()));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Row &row = rows[i];
            const std::string_view title = all.substr(row.start, row.titleEnd - row.start);
            const std::string_view detail = all.substr(row.titleEnd, row.end - row.titleEnd);
            int sum = bonus;
            for (const QByteArray &word : words) {
                const int score
                    = scoreOf(title, detail, {word.constData(), static_cast<std::size_t>(word.size())});
                sum = score == 0 ? 0 : sum + score;
                if (score == 0)
                    break;
            }
            if (sum > bonus)
                best.offer({sum, static_cast<qsizetype>(i)});
        }
        return best.sorted();
    };
    // A view or an action that fits as well as a node comes before it: there are fewer of them.
    const std::vector<Hit> entries = search(m_entryRows, m_entryText, 1);
    std::vector<Hit> nodes = search(m_nodeRows, m_nodeText, 0);
    QCollator collator;
    collator.setNumericMode(true);
    std::stable_sort(nodes.begin(), nodes.end(), [this, &collator](const Hit &a, const Hit &b) {
        return a.score != b.score ? a.score > b.score
                                  : collator.compare(m_nodes[a.at].name, m_nodes[b.at].name) < 0;
    });
    auto entry = entries.cbegin();
    auto node = nodes.cbegin();
    while (found.size() < limit && (entry != entries.cend() || node != nodes.cend())) {
        const bool isEntry = node == nodes.cend() || (entry != entries.cend() && entry->score > node->score);
        found.append(isEntry ? m_entries[(entry++)->at] : nodeEntry((node++)->at));
    }
    return found;
}

} // namespace roadstead::ui
