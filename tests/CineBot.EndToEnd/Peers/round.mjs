// A second client, written by others, does the round against the loopback: whatever it cannot read or is refused, fails the test.
// It says on standard output what it saw, one JSON object a line; on standard error it must stay silent.
import {
  ChannelType, Client, ContainerBuilder, Events, GatewayIntentBits, GuildScheduledEventEntityType, GuildScheduledEventPrivacyLevel,
  MessageFlags, PermissionFlagsBits, SlashCommandBuilder, ContextMenuCommandBuilder, ApplicationCommandType,
  ActionRowBuilder, ButtonBuilder, ButtonStyle, LabelBuilder, ModalBuilder, StringSelectMenuBuilder, TextDisplayBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

const say = (step, seen = {}) => process.stdout.write(`${JSON.stringify({ step, ...seen })}\n`);
// The first complaint ends the round.
const complain = (what) => (problem) => {
  process.exitCode = 1;
  process.stderr.write(`${what}: ${problem?.stack ?? problem} ${JSON.stringify(problem?.rawError ?? {})}\n`, () => process.exit());
};
process.on('warning', complain('warning'));
process.on('unhandledRejection', complain('unhandled rejection'));

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.GuildScheduledEvents],
  rest: { api: process.env.PEER_API },
  allowedMentions: { parse: [] },
});
client.on(Events.Warn, complain('warning'));
client.on(Events.Error, complain('error'));
client.on(Events.ShardError, complain('shard error'));
client.on(Events.Invalidated, complain('invalidated'));
client.rest.on('invalidRequestWarning', complain('invalid request'));

const commands = [
  new SlashCommandBuilder().setName('reco').setNameLocalizations({ 'en-US': 'recommend' }).setDescription('Recommander un film')
    .addStringOption((film) => film.setName('film').setDescription('Le film').setRequired(true).setAutocomplete(true))
    .addUserOption((person) => person.setName('pour').setDescription('À qui')),
  new SlashCommandBuilder().setName('attendre').setDescription('Répondre plus tard'),
  new SlashCommandBuilder().setName('tournee').setDescription('Faire le tour').addUserOption((person) => person.setName('qui').setDescription('Qui').setRequired(true)),
  new ContextMenuCommandBuilder().setName('Garder').setType(ApplicationCommandType.Message),
];

const card = (film, reader) => [
  new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(`**${film}**${reader ? ` pour ${reader}` : ''}`))
    .addActionRowComponents(
      new ActionRowBuilder().addComponents(
        new ButtonBuilder().setCustomId('vu').setLabel('Vu').setStyle(ButtonStyle.Primary),
        new ButtonBuilder().setURL('https://example.org/fiche').setLabel('Fiche').setStyle(ButtonStyle.Link)),
      new ActionRowBuilder().addComponents(
        new StringSelectMenuBuilder().setCustomId('note').setPlaceholder('Ta note').addOptions({ label: 'Une merveille', value: '5' }, { label: 'Pas mal', value: '3' }))),
];

const form = () => new ModalBuilder().setCustomId('avis').setTitle('Ton avis').addLabelComponents(
  new LabelBuilder().setLabel('Pourquoi ?').setTextInputComponent(new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Paragraph).setMaxLength(280)));

const answers = {
  async reco(interaction) {
    const [film, reader] = [interaction.options.getString('film'), interaction.options.getUser('pour')];
    const { resource } = await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: card(film, reader?.displayName), withResponse: true });
    say('slash', {
      film, reader: reader?.username, by: interaction.member.displayName, guild: interaction.guild.name, channel: interaction.channel.name, locale: interaction.locale,
      guildLocale: interaction.guildLocale, mayManage: interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild), message: resource.message.id,
      context: interaction.context, installed: Object.keys(interaction.authorizingIntegrationOwners),
    });
  },
  async attendre(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const edited = await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: [new TextDisplayBuilder().setContent('Voilà.')] });
    const later = await interaction.followUp({ content: 'Et encore ceci.', flags: MessageFlags.Ephemeral });
    const read = await interaction.fetchReply();
    say('deferred', { edited: edited.id, read: read.id, ephemeral: read.flags.has(MessageFlags.Ephemeral), followUp: later.content });
  },
  async tournee(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await tour(interaction.guild, await interaction.guild.members.fetch(interaction.options.getUser('qui').id));
    await interaction.editReply('Le tour est fait.');
  },
};

async function tour(guild, member) {
  const channel = guild.channels.cache.find((other) => other.name === 'recommandations');
  const forum = guild.channels.cache.find((other) => other.type === ChannelType.GuildForum);
  await posting(channel);
  await threads(channel, forum, member);
  await events(guild);
  await people(guild, member);
}

async function posting(channel) {
  const message = { content: 'Une seule fois', nonce: 'peer-round', enforceNonce: true };
  const [first, second] = [await channel.send(message), await channel.send(message)];
  const edited = await first.edit('Une seule fois, revue');
  const file = await channel.send({ files: [{ attachment: Buffer.from('a,b'), name: 'films.csv', description: 'Une liste' }] });
  say('message', { first: first.id, second: second.id, edited: edited.content, read: (await channel.messages.fetch({ message: first.id, force: true })).content, file: file.attachments.first().name });
  await file.delete();
}

async function threads(channel, forum, member) {
  const started = await (await channel.send('On en parle ici')).startThread({ name: 'Autour du film' });
  await started.send('Bienvenue');
  const hidden = await channel.threads.create({ name: 'Entre nous', type: ChannelType.PrivateThread, invitable: false });
  await hidden.members.add(member.id);
  await hidden.setArchived(true);
  const post = await forum.threads.create({ name: 'Cherche figurants', message: { content: 'Samedi à Nantes' }, appliedTags: [forum.availableTags[0].id] });
  say('thread', { started: started.name, parent: started.parent.name, hidden: hidden.type, archived: hidden.archived, post: post.name, starter: (await post.fetchStarterMessage()).content });
}

async function events(guild) {
  const start = new Date(Date.now() + 86_400_000);
  const event = await guild.scheduledEvents.create({
    name: 'Projection', privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly, entityType: GuildScheduledEventEntityType.External,
    scheduledStartTime: start, scheduledEndTime: new Date(start.getTime() + 7_200_000), entityMetadata: { location: 'Le Balzac' },
  });
  const renamed = await event.edit({ name: 'Projection et débat' });
  say('event', { created: event.id, name: renamed.name, place: renamed.entityMetadata.location, listed: (await guild.scheduledEvents.fetch()).size });
  await renamed.delete();
}

async function people(guild, member) {
  const role = await guild.roles.create({ name: 'Cinéphile', permissions: [PermissionFlagsBits.ViewChannel], mentionable: false });
  const given = (await member.roles.add(role)).roles.cache.has(role.id);
  const taken = !(await member.roles.remove(role)).roles.cache.has(role.id);
  await role.delete();
  say('role', { name: role.name, given, taken });
  const quiet = await member.timeout(60_000, 'Le temps de souffler');
  const until = quiet.communicationDisabledUntilTimestamp;
  const free = await member.timeout(null);
  say('timeout', { quiet: until > Date.now(), free: free.communicationDisabledUntilTimestamp === null });
}

async function answer(interaction) {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: 'Les Misérables (1934)', value: 'c:miserables' }]);
    say('autocomplete', { typed, command: interaction.commandName });
  } else if (interaction.isChatInputCommand()) await answers[interaction.commandName](interaction);
  else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: 'Gardé.', flags: MessageFlags.Ephemeral });
    say('menu', { target: interaction.targetMessage.id });
  } else if (interaction.isButton()) {
    await interaction.showModal(form());
    say('button', { pressed: interaction.customId, on: interaction.message.id });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ components: card(`Note : ${interaction.values[0]}`) });
    say('select', { values: interaction.values });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `Merci : ${interaction.fields.getTextInputValue('why')}`, flags: MessageFlags.Ephemeral });
    say('modal', { why: interaction.fields.getTextInputValue('why'), fromMessage: interaction.isFromMessage() });
  }
}

client.on(Events.InteractionCreate, (interaction) => answer(interaction).catch(complain(`interaction ${interaction.type}`)));
client.on(Events.ThreadCreate, (thread) => say('threadSeen', { name: thread.name }));
client.on(Events.GuildScheduledEventCreate, (event) => say('eventSeen', { name: event.name }));
client.on(Events.GuildRoleCreate, (role) => say('roleSeen', { name: role.name }));
client.on(Events.MessageCreate, (message) => say('messageSeen', { content: message.content, author: message.author.username }));

client.once(Events.ClientReady, async () => {
  const guild = client.guilds.cache.first();
  say('ready', {
    user: client.user.username, application: client.application.id, guild: guild.name, channels: guild.channels.cache.map((channel) => channel.name),
    me: guild.members.me.displayName, mayPost: guild.channels.cache.find((channel) => channel.name === 'recommandations').permissionsFor(client.user).has(PermissionFlagsBits.SendMessages),
  });
  const registered = await client.application.commands.set(commands.map((command) => command.toJSON()));
  say('registered', { names: registered.map((command) => command.name).sort() });
});

process.stdin.resume();
process.stdin.on('end', () => client.destroy().then(() => process.exit(0)));
await client.login(process.env.PEER_TOKEN);
